import { defineProblem } from './problem.js';

/** A state machine as data: each command names the states it starts from and the one it leads to. */
export type Lifecycle<State extends string, Command extends string> = Readonly<
  Record<Command, { readonly from: readonly State[]; readonly to: State }>
>;

export const notInThisState = defineProblem({
  code: 'kernel.not-in-this-state',
  kind: 'conflict',
  zh: '当前状态“{state}”不允许执行“{command}”。',
  en: 'A {subject} in state {state} does not allow {command}.',
});

/** The only way to change a state. */
export function advance<State extends string, Command extends string>(
  subject: string,
  lifecycle: Lifecycle<State, Command>,
  state: State,
  command: Command,
): State {
  const step = lifecycle[command];
  if (!step.from.includes(state)) throw notInThisState({ subject, state, command });
  return step.to;
}

/** The commands that this state allows, for the `actions` of a view. */
export function commandsFrom<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  state: State,
): Command[] {
  return (Object.keys(lifecycle) as Command[]).filter((command) => lifecycle[command].from.includes(state));
}
