import type { Language } from '#kernel';
import { mailTextOf, type Notice } from './notice.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

type Told = Pick<Notice, 'code' | 'words' | 'link'>;

interface Addressee {
  readonly displayName: string;
  readonly language: Language;
  /** Where the product is reached, without a slash at its end; undefined when nobody said. */
  readonly site: string | undefined;
}

/** A plain text: what it says, where it stands, and how to get fewer of them. Several notices were held back by quiet hours. */
export function letterOf(notices: readonly [Told, ...Told[]], { displayName, language, site }: Addressee): Letter {
  const say = sentences[language];
  const parts = notices.map(({ link, ...notice }) => {
    const { title, body } = mailTextOf(notice, language);
    return [title, body, ...(site ? [`${site}${link}`] : [])].join('\n');
  });
  const subject = notices.length === 1 ? mailTextOf(notices[0], language).title : say.several(notices.length);
  return {
    subject: `${say.sender}${subject}`,
    text: [say.greeting(displayName), ...(notices.length === 1 ? [] : [say.held]), ...parts, say.settings(site), ''].join('\n\n'),
  };
}

const sentences = {
  zh: {
    sender: '【揭榜台】',
    greeting: (name: string) => `${name}，您好：`,
    several: (count: number) => `您有${count}条通知`,
    held: '以下通知是在您的免打扰时段内产生的：',
    settings: (site: string | undefined) => `—\n本邮件由系统发送，请勿回复。提醒方式可在“通知设置”中调整${site ? `：${site}/notifications/preferences` : '。'}`,
  },
  en: {
    sender: '[Jiebang] ',
    greeting: (name: string) => `Dear ${name},`,
    several: (count: number) => `${count} notices for you`,
    held: 'These came during your quiet hours:',
    settings: (site: string | undefined) => `—\nSent by a machine that reads no answers. You choose what comes by mail in your notification settings${site ? `: ${site}/notifications/preferences` : '.'}`,
  },
} as const satisfies Record<Language, unknown>;
