import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '#platform';

/** The last stage of docker/Dockerfile: what an image is made of. */
export interface Image {
  readonly environment: Readonly<Record<string, string>>;
  /** From below the folder of the project to below the image's. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

const dockerfile = (): string => readFileSync(join(packageRoot(), 'docker/Dockerfile'), 'utf8');
const lastStage = (): string => dockerfile().slice(dockerfile().lastIndexOf('\nFROM ')).replace(/\\\n\s*/g, '');

export const baseOf = (): string => /FROM (\S+)/.exec(lastStage())![1]!;

export function readImage(): Image {
  const stage = lastStage();
  const pairs = [...stage.matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) => line!.split(' ').map((pair) => pair.split('=') as [string, string]));
  const copies = [...stage.matchAll(/^COPY --from=build (.+)$/gm)].flatMap(([, line]) => {
    const [target, ...sources] = line!.split(' ').reverse() as [string, ...string[]];
    return sources.map((source) => {
      const from = source.replace(/^\/app\//, '');
      return { from, to: target.endsWith('/') ? join(target, from.split('/').pop()!) : target };
    });
  });
  return { environment: Object.fromEntries(pairs), copies };
}

/** Lays the built product out as the image holds it, in a folder of its own. */
export function layOutImage(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-image-'));
  for (const { from, to } of readImage().copies) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    if (from === 'node_modules') symlinkSync(join(packageRoot(), from), join(folder, to));
    else cpSync(join(packageRoot(), from), join(folder, to), { recursive: true });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
