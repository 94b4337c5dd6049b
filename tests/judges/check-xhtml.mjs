// The Nu Html Checker on every content file: content models of XHTML, SVG, MathML, and ARIA. It knows no epub:* attributes, so they go first.
import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { bookArgument, contentFiles, finish, open } from './container.mjs';

const jar = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const entries = await open(bookArgument());
const folder = await mkdtemp(path.join(os.tmpdir(), 'vnu-'));
try {
  const files = [];
  for (const name of contentFiles(entries)) {
    const plain = entries.get(name).toString().replace(/\s(?:epub:[\w-]+|xmlns:epub)=(?:"[^"]*"|'[^']*')/g, '');
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, plain);
    files.push(file);
  }
  const output = await new Promise((resolve, reject) => execFile(
    'java', ['-Xss8m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files], { maxBuffer: 1 << 28 },
    (error, stdout, stderr) => error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout)));
  const findings = JSON.parse(output).messages
    .filter(m => m.type !== 'info' || m.subType === 'warning')
    .map(m => `${m.subType ?? m.type} ${path.relative(folder, (m.url ?? '').replace(/^file:/, ''))}:${m.lastLine ?? ''}:${m.firstColumn ?? ''} ${m.message}`);
  finish('vnu', findings);
} finally {
  await rm(folder, { recursive: true });
}
