// Reads an EPUB: its entries, package document, and content files. Enough of ZIP for files that passed check-epub.
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import path from 'node:path';

export async function open(file) {
  const zip = await readFile(file);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error(`${file}: not a ZIP file`);
  const entries = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.set(name, zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body);
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

export function contentFiles(entries) {
  const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const root = attribute(/<rootfile\b[^>]*>/.exec(entries.get('META-INF/container.xml').toString())[0], 'full-path');
  const items = entries.get(root).toString().match(/<item\b[^>]*>/g) ?? [];
  return items.filter(i => attribute(i, 'media-type') === 'application/xhtml+xml')
    .map(i => path.posix.join(path.posix.dirname(root), decodeURI(attribute(i, 'href'))));
}

// Prints one line a finding, and ends the process: 0 when there is none.
export function finish(judge, findings) {
  for (const finding of findings) console.log(`${judge}: ${finding}`);
  console.log(`${judge}: ${findings.length === 0 ? 'no findings' : `${findings.length} findings`}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

export function bookArgument() {
  if (!process.argv[2]) {
    console.error(`usage: node ${path.basename(process.argv[1])} BOOK.epub`);
    process.exit(2);
  }
  return path.resolve(process.argv[2]);
}
