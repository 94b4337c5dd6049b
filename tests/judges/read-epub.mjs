// Opens the book in a real reader (foliate-js in Chromium), pages through to the end, and tells what did not show.
// usage: node read-epub.mjs BOOK.epub [SCREENSHOT-FOLDER]
import { createServer } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { bookArgument, finish } from './container.mjs';

const book = bookArgument();
const shots = process.argv[3];
const reader = path.dirname(createRequire(import.meta.url).resolve('foliate-js/view.js'));
const types = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8', '.epub': 'application/epub+zip' };
const page = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><style>html,body{margin:0;height:100%}foliate-view{display:block;height:100%}</style>`;

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  try {
    const file = url.pathname === '/book.epub' ? book : path.join(reader, path.normalize(decodeURIComponent(url.pathname)));
    const body = url.pathname === '/' ? page : await readFile(file);
    response.writeHead(200, { 'content-type': url.pathname === '/' ? types['.html'] : types[path.extname(file)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));

// Runs inside the browser.
async function openBook() {
  await import('/view.js');
  const blob = await (await fetch('/book.epub')).blob();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  const state = { view, seen: [], problems: [] };
  globalThis.state = state;
  view.addEventListener('load', ({ detail: { doc, index } }) => {
    state.index = index;
    if (!state.seen.includes(index)) state.seen.push(index);
    const name = view.book.sections[index].id;
    const pictures = [...doc.querySelectorAll('img')];
    for (const picture of pictures.filter(p => !p.complete || p.naturalWidth === 0)) state.problems.push(`${name}: picture does not load: ${picture.getAttribute('alt')}`);
    if (doc.body.textContent.trim() === '' && pictures.length === 0) state.problems.push(`${name}: shows nothing`);
    if (doc.querySelector('parsererror')) state.problems.push(`${name}: does not parse`);
  });
  await view.open(new File([blob], 'book.epub'));
  await view.init({});
  return view.book.sections.length;
}

async function turn() {
  const { view } = globalThis.state;
  const last = view.book.sections.length - 1;
  if (globalThis.state.index === last && view.renderer.page >= view.renderer.pages - 2) return null;
  const before = `${globalThis.state.index}/${view.renderer.page}`;
  await view.next();
  const after = `${globalThis.state.index}/${view.renderer.page}`;
  return { after, stuck: before === after, index: globalThis.state.index };
}

async function followLinks() {
  const { view, problems } = globalThis.state;
  const { book } = view;
  let count = 0;
  const follow = async (from, href) => {
    count++;
    const target = book.resolveHref(href);
    if (!target || !(target.index >= 0)) return problems.push(`${from}: link leads nowhere: ${href}`);
    const doc = await book.sections[target.index].createDocument();
    if (href.includes('#') && !target.anchor?.(doc)) problems.push(`${from}: link has no target: ${href}`);
  };
  for (const section of book.sections) {
    const doc = await section.createDocument();
    for (const a of doc.querySelectorAll('a[href]')) {
      const href = section.resolveHref?.(a.getAttribute('href')) ?? a.getAttribute('href');
      if (!book.isExternal?.(href)) await follow(section.id, href);
    }
  }
  const items = list => (list ?? []).flatMap(i => [i, ...items(i.subitems)]);
  for (const item of items(book.toc)) await follow('contents', item.href);
  for (const item of items(book.pageList)) await follow('page list', item.href);
  if (items(book.toc).length === 0) problems.push('the reader finds no contents');
  return count;
}

const findings = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage({ viewport: { width: 760, height: 1000 } });
  tab.on('console', m => { if (m.type() === 'error') findings.push(`console: ${m.text()}`); });
  tab.on('pageerror', e => findings.push(`page error: ${e.message}`));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  const sections = await tab.evaluate(openBook);
  if (shots) await mkdir(shots, { recursive: true });
  const shoot = async n => { if (shots) await tab.screenshot({ path: path.join(shots, `${String(n).padStart(4, '0')}.png`) }); };
  let turns = 0;
  let stuck = 0;
  await shoot(0);
  for (let step = await tab.evaluate(turn); step; step = await tab.evaluate(turn)) {
    stuck = step.stuck ? stuck + 1 : 0;
    if (stuck > 20) {
      findings.push(`the reader cannot turn on from ${step.after}`);
      break;
    }
    if (!step.stuck) await shoot(++turns);
  }
  const seen = await tab.evaluate(() => globalThis.state.seen);
  for (let i = 0; i < sections; i++) {
    if (!seen.includes(i)) findings.push(`spine item ${i} was never shown`);
  }
  const links = await tab.evaluate(followLinks);
  findings.push(...await tab.evaluate(() => globalThis.state.problems));
  console.log(`reader: ${sections} spine items, ${turns + 1} screens, ${links} links`);
} catch (error) {
  findings.push(`the reader failed: ${error.message.split('\n')[0]}`);
} finally {
  await browser.close();
  server.close();
}
finish('reader', findings);
