import { eventCatalogue, problemCatalogue } from '#kernel';
import { noticeRules, silent } from '#notifications';
import { statusOf } from '#platform';

/** docs/reference/problems.md: every refusal the product can answer. */
export function problemsPage(): string {
  const rows = problemCatalogue().map(({ code, kind, zh, en }) => `| \`${code}\` | ${statusOf[kind]} ${kind} | ${zh} | ${en} |`);
  return page('Problems', 'Every refusal is `application/problem+json` with one of these codes. A code never changes its meaning. `{name}` is filled from the facts of the answer.', [
    '| code | status | 中文 | English |', '| --- | --- | --- | --- |', ...rows,
  ]);
}

/** docs/reference/events.md: every fact that the outbox and the audit trail can hold. */
export function eventsPage(): string {
  const rows = eventCatalogue()
    .filter(({ name }) => !name.startsWith('test.'))
    .map(({ name, aggregate, subject, about }) => `| \`${name}\` | ${aggregate} (\`${subject}\`) | ${about} |`);
  return page('Events', 'Facts, past tense. A published version never changes: a new shape is a new version. Facts about one aggregate are handled in order.', [
    '| event | about | what happened |', '| --- | --- | --- |', ...rows,
  ]);
}

/** docs/reference/notices.md: who is told of what, and of what nobody is told. */
export function noticesPage(): string {
  const rows = noticeRules.map(({ event, code, to, when, category, urgent, zh, en }) =>
    `| \`${event.name}\` | \`${code}\` | ${to.join(', ')}${when ? ` (${when})` : ''} | ${category}${urgent ? ', urgent' : ''} | ${zh.title} | ${en.title} |`);
  return page('Notices', 'Made from libs/notifications/src/domain/rules. Nobody is told of what he did himself, except by a receipt or a warning; what is urgent waits for no quiet hours to end.', [
    '| event | notice | whom | category | 中文 | English |', '| --- | --- | --- | --- | --- | --- |', ...rows,
    '', '## Told to nobody', '', '| event | why |', '| --- | --- |', ...Object.entries(silent).map(([name, why]) => `| \`${name}\` | ${why} |`),
  ]);
}

const page = (title: string, intro: string, lines: string[]): string => [`# ${title}`, '', intro, '', ...lines, ''].join('\n');
