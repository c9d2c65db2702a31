package io.github.digitalsilkroad.site;

/**
 * The style sheet: light or dark as the system prefers, and a print style without navigation, in which a page that begins
 * with a view of the caller's is that view, of each of its tables the first rows.
 */
final class Style {

    static final String SHEET = """
            :root {
              color-scheme: light dark;
              --paper: #fcfbf8; --ink: #1f2429; --soft: #55606b; --line: #d9d6cd; --accent: #1d4f83; --warm: #8a3b12; --tint: #f1eee6;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #14181c; --ink: #e3e6e8; --soft: #a3adb7; --line: #333b43; --accent: #9cc3ee; --warm: #f0b08a; --tint: #1d2329;
              }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body {
              margin: 0; background: var(--paper); color: var(--ink);
              font: 1.0625rem/1.55 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif;
              overflow-wrap: anywhere; font-variant-numeric: lining-nums;
            }
            nav, table, dl, figure, .kind, .tag, .who, footer, h1, h2, h3, summary {
              font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
            }
            header, main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1.25rem; }
            main:has(.explorer), header:has(+ main .explorer) { max-width: 84rem; }
            a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
            a:hover { text-decoration-thickness: 2px; }
            :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
            main:focus { outline: none; }
            .skip { position: absolute; left: -100rem; }
            .skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); }
            header { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0.5rem 1.5rem; padding-top: 0.9rem; padding-bottom: 0.6rem; border-bottom: 1px solid var(--line); }
            nav { display: flex; flex-wrap: wrap; gap: 0 0.8rem; flex: 9 1 43rem; font-size: 0.875rem; }
            nav summary { padding: 0.2rem 0; margin: 0; }
            nav ul { display: flex; flex-wrap: wrap; gap: 0 0.9rem; margin: 0; padding: 0; list-style: none; }
            nav a { display: inline-block; padding: 0.2rem 0; text-decoration: none; }
            nav > ul:first-child > li:first-child { font-weight: 650; }
            nav details { margin: 0; }
            nav details[open] { flex-basis: 100%; }
            .search { position: relative; flex: 1 1 9rem; max-width: 17rem; font: 0.875rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            input, select, .tools button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: 0.35rem 0.6rem; max-width: 100%; }
            .search input { width: 100%; }
            .found { position: absolute; z-index: 2; right: 0; width: min(26rem, 92vw); margin: 0.25rem 0 0; padding: 0.4rem 0; list-style: none; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 4px 16px rgb(0 0 0 / 0.15); }
            .found[hidden] { display: none; }
            .found a { display: inline-block; padding: 0.3rem 0 0.3rem 0.8rem; }
            .found span { color: var(--soft); padding-right: 0.8rem; }
            .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            .tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 1rem 0 0.75rem; font: 0.875rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            .tools select { max-width: 14rem; }
            .tools button { cursor: pointer; color: var(--accent); }
            .tools span { color: var(--soft); }
            .explorer th { position: sticky; top: 0; background: var(--paper); }
            th button { all: unset; cursor: pointer; }
            th button:focus-visible { outline: 3px solid var(--accent); }
            [aria-sort=ascending] button::after { content: " \\2191"; }
            [aria-sort=descending] button::after { content: " \\2193"; }
            .explorer td { min-width: 6rem; max-width: 20rem; }
            .explorer td:first-child { min-width: 14rem; }
            nav a:hover { text-decoration: underline; }
            nav [aria-current] { color: var(--ink); font-weight: 600; box-shadow: 0 2px 0 var(--accent); }
            h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.012em; margin: 2rem 0 0.75rem; text-wrap: balance; }
            h2 { font-size: 1.2rem; line-height: 1.3; font-weight: 650; margin: 2.5rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
            h3 { font-size: 1rem; line-height: 1.35; font-weight: 650; margin: 1.6rem 0 0.4rem; }
            p { margin: 0 0 0.9rem; max-width: 42rem; }
            .kind { margin: -0.5rem 0 1rem; color: var(--soft); font-size: 0.875rem; }
            dl { margin: 1rem 0; font-size: 0.9375rem; }
            dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
            dt { color: var(--soft); }
            dd { margin: 0; }
            code { font-size: 0.9em; }
            .tag { display: inline-block; padding: 0 0.45em; border: 1px solid currentColor; border-radius: 1em; font-size: 0.75rem; font-weight: 500; color: var(--accent); vertical-align: 0.1em; }
            .disputed { color: var(--warm); }
            h3 a { color: inherit; text-decoration: none; }
            section:target h3 { background: var(--tint); }
            .claims { list-style: none; margin: 0 0 1rem; padding: 0; }
            .claims li { margin: 0.5rem 0; padding-left: 0.85rem; border-left: 3px solid var(--line); }
            .claims .chosen { border-left-color: var(--accent); }
            .who { color: var(--soft); font-size: 0.875rem; }
            .note { font-size: 0.9375rem; font-style: italic; }
            .things { columns: 20rem 2; column-gap: 2rem; margin: 0 0 1rem; padding-left: 1.1rem; }
            .things li { break-inside: avoid; margin: 0.15rem 0; }
            .wide { overflow-x: auto; margin: 0 0 1.25rem; }
            table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
            caption { text-align: left; color: var(--soft); padding-bottom: 0.5rem; max-width: 42rem; }
            th, td { padding: 0.35rem 1.1rem 0.35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
            th { color: var(--soft); font-weight: 600; }
            [align="right"] { text-align: right; }
            figure { margin: 1.25rem 0; }
            figcaption { font-weight: 600; font-size: 0.9375rem; margin-bottom: 0.6rem; max-width: 36rem; }
            figure svg { display: block; width: 100%; max-width: 28rem; height: auto; overflow: visible; }
            figure.panels figcaption { max-width: none; font-size: 1.0625rem; }
            .unit { display: block; font-weight: 400; font-size: 0.875rem; color: var(--soft); }
            .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.75rem, 1fr)); gap: 0.75rem 1rem; }
            .panel { border-top: 3px solid var(--accent); font: 0.9375rem/1.3 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
            .panel { overflow-wrap: normal; font-size: 0.875rem; display: flex; flex-direction: column; justify-content: space-between; }
            .panel p { display: flex; justify-content: space-between; gap: 0.5rem; margin: 0.3rem 0 0; }
            .panel p a { text-decoration: none; }
            .panel svg { max-width: 15rem; }
            .under, .band { fill: var(--accent); }
            .line { stroke: var(--accent); }
            .peak { fill: var(--paper); stroke: var(--accent); }
            .said { fill: var(--warm); }
            .bounds { stroke: var(--warm); }
            .ties svg { min-width: 35rem; max-width: 35rem; }
            .flows svg { min-width: 44rem; max-width: none; }
            .flows text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
            .flow { fill: var(--accent); fill-opacity: 0.25; }
            .flow.least { fill-opacity: 0.3; }
            figure.map svg { max-width: none; overflow: hidden; background: var(--tint); border-radius: 3px; }
            figure.map figcaption { font-weight: 400; font-size: 0.875rem; color: var(--soft); max-width: none; }
            .land, .country { fill: var(--tint); stroke: var(--line); stroke-width: 1px; vector-effect: non-scaling-stroke; }
            .country { fill: var(--paper); stroke: var(--soft); }
            .shade { fill: var(--accent); }
            .scale { stroke: currentColor; stroke-width: 2px; }
            .map .best { fill-opacity: 0.75; stroke: var(--paper); }
            .within { fill: var(--accent); fill-opacity: 0.12; stroke: var(--accent); stroke-dasharray: 3 2; }
            .map a:hover circle { stroke: var(--ink); stroke-width: 2px; }
            .roomy { font-size: 13px; }
            .tight { font-size: 24px; display: none; }
            .region { font-style: italic; }
            .nation { font-weight: 650; }
            .map text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; pointer-events: none; }
            details { margin: 0.75rem 0; }
            summary { cursor: pointer; color: var(--accent); font-size: 0.875rem; width: fit-content; padding: 0.2rem 0; }
            .lead .more > summary, .lead ~ .more > summary { font-size: 1rem; font-weight: 600; }
            .choices.chosen > details { margin: 0; }
            .choices.chosen > details > summary { display: none; }
            .certain, .best { fill: var(--accent); }
            rect.possible { fill: var(--accent); stroke: var(--accent); }
            path.possible, .edge { stroke: var(--accent); }
            footer { margin-top: 4rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.8125rem; }
            footer p { margin: 0 0 0.3rem; max-width: none; }
            footer p:first-child { padding-top: 1rem; border-top: 1px solid var(--line); }
            @media (max-width: 36rem) {
              dl div { grid-template-columns: 1fr; gap: 0; }
              h1 { font-size: 1.45rem; }
              .map .roomy { display: none; }
              .map .tight { display: inline; }
            }
            @media print {
              :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --warm: #000; }
              @page { margin: 10mm; }
              header, .tools, .skip, summary, details:not([open]):not(.more) { display: none; }
              .more::details-content { content-visibility: visible; }
              header, main, footer { max-width: none; padding: 0; }
              html { font-size: 10.5px; }
              body { font-size: 1.0625rem; line-height: 1.35; }
              h1 { margin: 0 0 0.4rem; }
              h2 { margin: 0.9rem 0 0.4rem; padding-top: 0.4rem; }
              th, td { padding: 0.12rem 0.8rem 0.12rem 0; }
              .lead ~ *, .lead .wide tbody tr:nth-child(n+5) { display: none; }
              .lead .wide:has(tbody tr:nth-child(5)) th:first-child::after { content: " (the first 4)"; font-weight: 400; }
              footer { margin-top: 1rem; padding: 0; }
              section, figure, tr { break-inside: avoid; }
              .wide { overflow: visible; margin: 0 0 0.6rem; }
              main a { text-decoration: none; }
            }
            """;

    private Style() {}
}
