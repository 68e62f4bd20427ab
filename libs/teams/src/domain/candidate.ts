/** What a rule must know of a person who is to join or to lead. */
export interface Candidate {
  readonly id: string;
  readonly kinds: readonly ('STUDENT' | 'TEACHER' | 'STAFF')[];
}

export const isStudent = (one: Candidate): boolean => one.kinds.includes('STUDENT');

export const isTeacher = (one: Candidate): boolean => one.kinds.includes('TEACHER');
