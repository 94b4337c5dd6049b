namespace Publisher.Reporting;

/// <summary>The style sheet of the HTML report: light and dark by the reader's wish, and for paper.</summary>
internal static class PreflightCss
{
    internal const string Text =
        """
        :root { color-scheme: light dark; --paper: #fbfaf8; --card: #fff; --text: #1c1b19; --soft: #66625c; --line: #dcd8d1; --error: #b3261e; --warning: #8a5a00; --info: #2b5d8a; --good: #1e6b3a; }
        @media (prefers-color-scheme: dark) { :root { --paper: #181716; --card: #222120; --text: #edeae5; --soft: #aaa59d; --line: #3b3936; --error: #ff8a80; --warning: #f0b95a; --info: #8fc1f0; --good: #7fd49b; } }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
        body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/1.65 "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
        header { position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; padding: .6rem clamp(1rem, 4vw, 3rem); background: var(--paper); border-bottom: 1px solid var(--line); }
        h1 { margin: 0; font-size: 1.15rem; }
        h2 { margin: 0 0 .6rem; font-size: 1.7rem; line-height: 1.3; overflow-wrap: anywhere; }
        h3 { margin: 0 0 .8rem; font-size: 1.1rem; }
        small, [lang=en] { color: var(--soft); font-weight: 400; }
        p { margin: .15rem 0; }
        a { color: inherit; text-underline-offset: .2em; }
        code { font: .9em ui-monospace, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
        main { max-width: 74rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 5rem; }
        .away { position: absolute; clip-path: inset(50%); }
        .filter { display: flex; gap: 1.2rem; margin: 0; padding: 0; border: 0; font-size: .9rem; }
        .filter label { cursor: pointer; }
        .file + .file { margin-top: 4rem; padding-top: 3rem; border-top: 3px double var(--line); }
        .verdict { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; margin: 0 0 1.2rem; padding: .7rem 1rem; border-left: 5px solid; background: var(--card); }
        .verdict strong { font-size: 1.15rem; }
        .verdict.error { border-color: var(--error); } .verdict.warning { border-color: var(--warning); } .verdict.good { border-color: var(--good); }
        .counts { margin-left: auto; }
        .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .1rem 2rem; margin: 0 0 1.5rem; font-size: .92rem; }
        .facts div { display: flex; gap: .8rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
        .facts dt { flex: none; width: 9rem; color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
        nav ul { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0 0 2rem; padding: 0; list-style: none; }
        nav a { display: block; padding: .1rem .6rem; border: 1px solid var(--line); border-bottom: 3px solid; border-radius: .3rem; background: var(--card); text-decoration: none; }
        nav sup { margin-left: .2em; color: var(--soft); font-size: .7em; }
        nav .error a { border-bottom-color: var(--error); } nav .warning a { border-bottom-color: var(--warning); } nav .info a { border-bottom-color: var(--info); }
        .page { margin: 0 0 2.5rem; padding: 1.2rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
        .spread { display: grid; grid-template-columns: minmax(14rem, 24rem) 1fr; gap: 1.5rem; align-items: start; }
        figure { margin: 0; position: sticky; top: 4.5rem; }
        .sheet { position: relative; width: 100%; max-height: 82vh; margin: 0 auto; background: #fff; border: 1px solid var(--line); overflow: hidden; }
        .sheet img { display: block; width: 100%; height: 100%; }
        .trim, .spot { position: absolute; }
        .trim { border: 1px dashed #2a9d8f; pointer-events: none; }
        .spot { min-width: 8px; min-height: 8px; border: 2px solid #b3261e; background: rgb(179 38 30 / .1); }
        .spot.warning { border-color: #b87400; background: rgb(240 170 40 / .14); } .spot.info { border-color: #2b5d8a; background: rgb(43 93 138 / .1); }
        .spot b { position: absolute; left: -2px; top: -2px; min-width: 1.35em; padding: 0 .25em; background: #b3261e; color: #fff; font-size: .68rem; line-height: 1.35; text-align: center; }
        .spot.warning b { background: #8a5a00; } .spot.info b { background: #2b5d8a; }
        .spot:target { z-index: 3; outline: 4px solid #ffd54a; }
        ol { margin: 0; padding: 0 0 0 1.6rem; }
        .finding { padding: .5rem .6rem .6rem; border-bottom: 1px solid var(--line); }
        .finding:last-child { border-bottom: 0; }
        .finding:target { background: color-mix(in srgb, #ffd54a 22%, transparent); }
        .said { font-weight: 600; }
        .tag { display: inline-block; padding: 0 .45em; border: 1px solid; border-radius: .25rem; font-size: .8rem; font-weight: 600; }
        .error > .said .tag, .filter .error { color: var(--error); } .warning > .said .tag, .filter .warning { color: var(--warning); } .info > .said .tag, .filter .info { color: var(--info); }
        .fix::before { content: "改法："; color: var(--good); font-weight: 600; }
        .where { color: var(--soft); font-size: .85rem; }
        body:has(#show-error:not(:checked)) :is(.finding, .spot, nav li).error, body:has(#show-warning:not(:checked)) :is(.finding, .spot, nav li).warning, body:has(#show-info:not(:checked)) :is(.finding, .spot, nav li).info { display: none; }
        @media (max-width: 46rem) { .spread { grid-template-columns: 1fr; } figure { position: static; } .sheet { max-width: 24rem; } }
        @media print {
          :root { --paper: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --error: #b3261e; --warning: #8a5a00; --info: #2b5d8a; --good: #1e6b3a; }
          body { font-size: 9.5pt; } main { max-width: none; padding: 0; } header, figure { position: static; } .filter, nav { display: none; }
          .page { padding: 0; border: 0; } .spread { grid-template-columns: 62mm 1fr; } .finding, figure { break-inside: avoid; } h3 { break-after: avoid; }
          .sheet, .spot, .tag, .spot b { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
