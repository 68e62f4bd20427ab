import type { Lifecycle } from '#kernel';
import type { RegistrationState } from './registration.js';

export const registrationLifecycle = {
  'approve-registration': { from: ['APPLIED'], to: 'APPROVED' },
  'wait-list': { from: ['APPLIED'], to: 'WAITLISTED' },
  promote: { from: ['WAITLISTED'], to: 'APPROVED' },
  'reject-registration': { from: ['APPLIED', 'WAITLISTED'], to: 'REJECTED' },
  'cancel-registration': { from: ['APPLIED', 'WAITLISTED', 'APPROVED'], to: 'CANCELLED' },
  'check-in': { from: ['APPROVED'], to: 'CHECKED_IN' },
  miss: { from: ['APPROVED'], to: 'NO_SHOW' },
} as const satisfies Lifecycle<RegistrationState, string>;
