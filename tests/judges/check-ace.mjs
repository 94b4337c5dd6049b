// Ace by DAISY: EPUB accessibility (axe rules in a browser, metadata, page source).
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { bookArgument, finish } from './container.mjs';

const book = bookArgument();
const folder = await mkdtemp(path.join(os.tmpdir(), 'ace-'));
const ace = path.join(path.dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')), 'bin/ace.js');
const env = {
  ...process.env,
  PUPPETEER_EXECUTABLE_PATH: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium',
  ACE_TIMEOUT_INITIAL: process.env.ACE_TIMEOUT_INITIAL ?? '120000',
};
try {
  const log = await new Promise(resolve => execFile(
    process.execPath, [ace, '-s', '-f', '-o', folder, book], { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => resolve(`${error?.message ?? ''}\n${stdout}\n${stderr}`)));
  const report = await readFile(path.join(folder, 'report.json'), 'utf8').then(JSON.parse, () => null);
  if (!report) {
    finish('ace', [`no report: ${log.trim().split('\n').slice(-5).join(' | ')}`]);
  } else {
    const findings = report.assertions.flatMap(a => a.assertions.map(x =>
      `${x['earl:test']['earl:impact']} ${x['earl:test']['dct:title']} ${a['earl:testSubject']?.url ?? ''} ${x['earl:result']?.['dct:description'] ?? ''}`.replace(/\s+/g, ' ')));
    if (report['earl:result']?.['earl:outcome'] !== 'pass' && findings.length === 0) findings.push('the outcome is not pass');
    finish('ace', findings);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
