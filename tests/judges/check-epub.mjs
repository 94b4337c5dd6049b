// EPUB 3.3: package, container, navigation, references, CSS. Errors and warnings are findings.
import { readFile } from 'node:fs/promises';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { bookArgument, finish } from './container.mjs';

const result = await EpubCheck.validate(new Uint8Array(await readFile(bookArgument())));
const findings = result.messages
  .filter(m => !['info', 'usage', 'suppressed'].includes(String(m.severity).toLowerCase()))
  .map(m => `${m.severity} ${m.id} ${m.location?.path ?? ''}:${m.location?.line ?? ''} ${m.message}`);
finish('epubcheck', findings);
