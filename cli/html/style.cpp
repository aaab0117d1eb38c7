#include "cli/html/page.hpp"

namespace nutmeg {

namespace {

constexpr std::string_view style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --ink: #22252a; --soft: #5b5f66; --line: #ddd8cc;
  --link: #1f4e8c; --mark: #f3ecd6;
  --ins: #0d5730; --ins-bg: #e5f3e9; --del: #8f1d1d; --del-bg: #fbe9e7; --mov: #5a3285; --mov-bg: #f0e9f8;
  --ok: #0d5730; --bad: #8f1d1d; --warn: #6d4a00; --warn-bg: #fdf3d8;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Liberation Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17191c; --raised: #1e2125; --ink: #e6e3dc; --soft: #a9a79f; --line: #3a3d42;
    --link: #9cc0f5; --mark: #3a3420;
    --ins: #9bdcb0; --ins-bg: #16301f; --del: #f2aaa4; --del-bg: #3a1c1b; --mov: #cdb4ee; --mov-bg: #2c2140;
    --ok: #9bdcb0; --bad: #f2aaa4; --warn: #ecc971; --warn-bg: #352a10;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding: 4rem 0 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 var(--serif); overflow-wrap: break-word; }
body > * { max-width: 46rem; margin-left: auto; margin-right: auto; }
body > header, body > main:first-of-type { padding-top: 1.75rem; } body > header ~ main { padding-top: 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, button:focus-visible, [tabindex="0"]:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
h1 { font-size: 1.75rem; margin: .2rem 0 .8rem; letter-spacing: -.005em; }
h2 { font-size: 1.35rem; margin: 0 0 .35rem; }
h3, main > h2 { font: 600 .82rem/1.4 var(--sans); color: var(--soft); margin: 1.4rem 0 .35rem; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--raised); z-index: 3; }
.pages, .kicker, .meta, .facts, .legend, .notice, .effects, .provs, .overview, .found, footer, .badge, summary, .bar, .mv, .versus {
  font-family: var(--sans); }
.kicker { font-size: .9rem; color: var(--soft); margin: 0; }
.verdict + .facts { margin-top: .35rem; }
.facts { font-size: .88rem; color: var(--soft); margin: 0 0 .3rem; }
.verdict { margin: .6rem 0 0; font-size: 1.08rem; }
.facts.bad { color: var(--bad); font-weight: 600; }
.legend { font-size: .85rem; color: var(--soft); margin: 1rem 0 0; padding: .55rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.overview { margin-top: 2rem; font-size: .93rem; line-height: 1.5; }
.overview h2, .found h2 { font: 600 1.15rem/1.3 var(--serif); margin-bottom: .4rem; }
.overview h2 + * { margin-top: 0; } .overview * + h2 { margin-top: 1.6rem; } h2.bill { margin-top: 4rem; }
.overview ol { list-style: none; margin: 0; padding: 0; }
.overview li { padding: .6rem 0; border-top: 1px solid var(--line); }
.overview li:first-child { border-top: 0; }
.overview a { font-weight: 600; } .provs a, .effects a { text-decoration-thickness: 1px; text-decoration-color: var(--line); }
.provs a:hover, .effects a:hover { text-decoration-color: currentColor; }
.overview .name { display: block; font: italic .98rem/1.45 var(--serif); }
.overview .sub { display: block; color: var(--soft); font-size: .88rem; }
.badge { display: inline-block; font-size: .78rem; font-weight: 600; line-height: 1.35; padding: .1rem .5rem; border: 1px solid currentColor; border-radius: 1rem; white-space: nowrap; margin-right: .35rem; }
.badge.ok { color: var(--ok); } .badge.bad { color: var(--bad); border-width: 2px; } .badge.warn { color: var(--warn); border-style: dashed; }
.entry { margin-top: 3rem; padding-top: 1.6rem; border-top: 3px double var(--line); }
.catch { font-style: italic; margin: 0 0 .4rem; }
.meta { font-size: .88rem; color: var(--soft); margin: 0; display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: baseline; }
.notice { font-size: .92rem; line-height: 1.5; margin: 1rem 0; padding: .6rem .9rem; border-left: 4px solid var(--line); background: var(--raised); }
.notice.bad { border-color: var(--bad); } .notice.warn { border-color: var(--warn); background: var(--warn-bg); }
.notice p { margin: 0 0 .3rem; } .notice p:last-child { margin: 0; }
.versus { margin: .5rem 0 0; font-size: .95rem; display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; }
.versus dt { font-weight: 600; } .versus dd { margin: 0; font-family: var(--serif); }
.provs { list-style: none; margin: 0; padding: 0; font-size: .9rem; line-height: 1.6; }
.provs li { display: inline-block; } .provs li:not(:last-child)::after { content: ";"; margin-right: .6em; color: var(--soft); }
.effects { list-style: none; margin: 0; padding: 0; font-size: .93rem; line-height: 1.5; }
.effects li { padding: .28rem 0 .28rem 10rem; display: flow-root; }
.effects .kind { float: left; margin-left: -10rem; width: 9.6rem; font-weight: 600; }
.effects .dir { color: var(--soft); white-space: nowrap; }
.effects summary { cursor: pointer; } .effects.others { border-top: 1px solid var(--line); margin-top: .4rem; padding-top: .2rem; }
.wide { overflow-x: auto; } .offenses { border-collapse: collapse; font-size: .85rem; } .offenses th, .offenses td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); }
.table > summary, .chapter > summary { cursor: pointer; color: var(--soft); font-size: .88rem; padding: .15rem 0; }
.changes { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: .85rem; line-height: 1.45; margin-top: .3rem; }
.changes th, .changes td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-top: 1px solid var(--line); font-weight: 400; }
.changes thead th { color: var(--soft); border-top: 0; padding-top: 0; } .changes .what { display: block; color: var(--soft); }
.changes th:nth-child(-n+2) { width: 13%; } .changes th:nth-child(3) { width: 16%; } .changes td, .changes th { overflow-wrap: break-word; } .changes td:last-child { padding-right: 0; } .changes .dir { color: var(--soft); }
.later { margin-top: 2.2rem; padding-top: .9rem; border-top: 1px solid var(--line); } .later > h3 { font: 600 1.1rem/1.3 var(--serif); color: var(--ink); margin: 0 0 .2rem; }
h4 { color: var(--soft); }
.pages { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding-top: .9rem; font-size: .88rem; } .pages ~ header { padding-top: .9rem; }
#finder { margin: 1.2rem 0 0; font: .93rem/1.5 var(--sans); display: flex; flex-wrap: wrap; gap: .4rem .7rem; align-items: baseline; }
#find { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: .3rem; padding: .25rem .5rem; flex: 1 1 12rem; max-width: 24rem; }
#left { color: var(--soft); } .chapter { border-top: 1px solid var(--line); } .chapter > summary { padding: .4rem 0; } .overview .chapter .name { display: inline; font-style: normal; color: var(--ink); margin-right: .5rem; }
.chapter ul { list-style: none; margin: 0; padding: 0 0 .8rem 1.1rem; } .chapter p { padding: 0 0 .2rem 1.1rem; } .overview .chapter a { font-weight: 400; } .overview .short { display: block; font-size: .88rem; }
.overview .title { margin-top: 1.6rem; } .overview .title > h2 { font: 600 1.15rem/1.3 var(--serif); color: var(--ink); margin: 0 0 .3rem; }
.tree { list-style: none; padding: 0; }
.ladder { border-collapse: collapse; margin: .2rem 0; } .ladder th, .ladder td { text-align: left; padding: .1rem 1.2rem .1rem 0; font-weight: normal; } .ladder th { color: var(--soft); }
h4 { font: 600 .93rem/1.5 var(--sans); margin: .7rem 0 0; }
.effects .details { list-style: none; margin: 0; padding: 0; } .effects .details li { padding: .1rem 0 0 1rem; display: block; }
.law { margin-top: 1.3rem; font-size: 1.04rem; }
.prov { margin: .15rem 0; padding: .2rem 0 .2rem .95rem; border-left: 3px solid transparent; hyphens: manual; }
.prov.changed { border-left-color: var(--soft); }
.d1 { padding-left: 2.7rem; } .d2 { padding-left: 4.45rem; } .d3 { padding-left: 6.2rem; } .d4 { padding-left: 7.95rem; }
.dsg { font-weight: 700; scroll-margin-top: 30vh; }
.dsg:target { background: var(--mark); outline: 2px solid var(--warn); }
ins, del { -webkit-box-decoration-break: clone; box-decoration-break: clone; padding: .05em .12em; border-radius: 2px; }
ins { color: var(--ins); background: var(--ins-bg); text-decoration: underline; text-decoration-thickness: .09em; text-underline-offset: .17em; }
del { color: var(--del); background: var(--del-bg); }
del { text-decoration: none; font-weight: 700; } .cut { font-weight: 400; text-decoration: line-through; text-decoration-thickness: .07em; }
del::before, del::after, ins::before, ins::after { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; font-size: 1px; }
del::before { content: " deleted: "; } del::after { content: " end of deletion "; }
ins::before { content: " inserted: "; } ins::after { content: " end of insertion "; }
del.moved::before { content: " moved from here: "; } ins.moved::before { content: " moved here: "; } .moved.moved::after { content: " end of moved words "; }
ins.moved, del.moved { color: var(--mov); background: var(--mov-bg); }
ins.moved { text-decoration-style: dotted; text-decoration-thickness: .12em; }
.mv { font-size: .76rem; font-weight: 600; color: var(--mov); white-space: nowrap; margin: 0 .2em; -webkit-user-select: none; user-select: none; }
.change:focus { outline: 0; } .change.here ins, .change.here del { outline: 2px solid currentColor; outline-offset: 1px; }
.whole { border-left: 3px solid var(--ins); } .whole.repealed { border-left: 3px dashed var(--del); }
.whole .prov { border-left: 0; } .whole > .label { font: 600 .85rem/1.5 var(--sans); color: var(--ins); margin: 0; padding-left: .95rem; }
.whole.repealed > .label { color: var(--del); } .whole.repealed .prov { color: var(--soft); }
.fold { margin: .35rem 0 .35rem .2rem; } .fold > summary { font-size: .84rem; color: var(--soft); cursor: pointer; padding: .25rem .75rem; }
.fold > summary:hover { color: var(--ink); }
.only-changes .prov:not(.changed), .only-changes .fold { display: none; }
.only-changes .whole .prov, .only-changes .kept .prov { display: block; }
.found { margin-top: 3rem; padding-top: 1.2rem; border-top: 3px double var(--line); font-size: .93rem; line-height: 1.5; }
.found ul { list-style: none; padding: 0; margin: 0; } .found li { padding: .35rem 0; border-top: 1px solid var(--line); }
.found .where { color: var(--soft); }
.impact { list-style: none; padding: 0; margin: 0; font-size: .93rem; line-height: 1.5; } .impact > li { padding: .45rem 0; border-top: 1px solid var(--line); }
.impact blockquote { margin: .2rem 0 .2rem 1rem; color: var(--soft); font-size: .93rem; } .impact mark { background: var(--mark); color: var(--ink); font-weight: 600; }
.impact .conform { margin: .2rem 0 0 1rem; font-family: var(--sans); font-size: .88rem; } .overview p { margin: 0; color: var(--soft); font-size: .88rem; }
figure { margin: 2rem 0; overflow-x: auto; } .around { font: 13px var(--sans); } .around rect { fill: var(--raised); stroke: var(--line); } .around .center { stroke: var(--ink); stroke-width: 2; }
.around text { fill: var(--ink); text-anchor: middle; } .around path { fill: none; stroke: var(--soft); stroke-width: 1; opacity: .6; }
.sev { font-weight: 600; } .sev.problem { color: var(--bad); } .sev.warning { color: var(--warn); }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
footer .cover { color: var(--ink); font-size: .95rem; margin: 0 0 .3rem; } footer .cover.bad { color: var(--bad); font-weight: 600; }
footer p { margin: 0; } footer h2, .sources { font: inherit; } footer h2 { font-weight: 600; margin: .8rem 0 .1rem; }
.sources { list-style: none; margin: 0 0 .8rem; padding: 0; } .sources code { font-size: .95em; } .sources li { overflow-wrap: anywhere; }
[hidden] { display: none !important; }
.bar { position: sticky; top: 0; z-index: 2; max-width: none; margin: 0 -1.25rem; padding: .4rem 1.25rem; background: var(--paper);
  border-bottom: 1px solid var(--line); font-size: .8rem; line-height: 1.4; color: var(--soft); -webkit-user-select: none; user-select: none; }
.tools { max-width: 46rem; margin: 0 auto; display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
.position { margin: 0 auto 0 .3rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar button { font: inherit; color: var(--ink); background: transparent; border: 1px solid var(--line); border-radius: .3rem; padding: .22rem .6rem; cursor: pointer; }
.bar button:hover { border-color: var(--soft); }
.bar button[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 -2px 0 var(--ink); }
body.side > *, .side .tools { max-width: 84rem; } body.side > .bar { max-width: none; }
.side > header > *, .side > nav > *, .side > footer > *, .side .entry > :not(.law), .side .found > *, .side .bill > :not(section) { max-width: 46rem; }
.pair, .sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2rem; }
.pair > * { margin: .15rem 0; } .left ins, .right del, .left .gap, .right .gap { display: none; }
.sides { font: 600 .82rem/1.4 var(--sans); color: var(--soft); border-bottom: 1px solid var(--line); }
.sides span { padding: .2rem .95rem; }
.selects-before .right, .selects-after .left, .sides { -webkit-user-select: none; user-select: none; }
.side .whole { max-width: 46rem; }
@media (max-width: 40rem) {
  body { padding: 0 1rem 2rem; } .bar { margin: 0 -1rem; padding: .35rem 1rem; }
  body > header, body > main:first-of-type { padding-top: 1.1rem; }
  h1 { font-size: 1.45rem; }
  .prov { padding-left: .6rem; }
  .d1 { padding-left: 1.4rem; } .d2 { padding-left: 2.2rem; } .d3 { padding-left: 3rem; } .d4 { padding-left: 3.8rem; }
  .effects li { padding-left: 0; } .effects .kind { float: none; margin-left: 0; display: block; width: auto; }
  .changes thead { position: absolute; clip-path: inset(50%); } .changes tr { display: block; padding: .4rem 0; border-top: 1px solid var(--line); }
  .changes th, .changes td { display: inline; border: 0; padding: 0 .5rem 0 0; } .changes .what { display: inline; }
  .changes th { font-weight: 600; } .changes td:nth-child(4) { display: block; } .changes td:nth-child(4):not(.none) + td::before { content: "\2192\00a0"; color: var(--soft); } .changes .none { display: none !important; }
  .versus { grid-template-columns: 1fr; } .versus dd { margin-bottom: .3rem; }
  .tools { flex-wrap: nowrap; } .bar button { padding: .4rem .55rem; white-space: nowrap; } #keys { display: none; }
}
@media (max-width: 59.99rem) { #columns { display: none; } }
@media (hover: none) { #keys { display: none; } }
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: var(--ink); } }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #333; --line: #777; --link: #000; --mark: #fff;
    --ins: #000; --ins-bg: transparent; --del: #000; --del-bg: transparent; --mov: #000; --mov-bg: transparent;
    --ok: #000; --bad: #000; --warn: #000; --warn-bg: transparent; color-scheme: light; }
  @page { margin: 2cm 2.2cm; }
  html { font-size: 10.5pt; } body { padding: 0; line-height: 1.5; } body > * { max-width: none; }
  body > header, body > main:first-of-type { padding-top: 0; }
  del::before, del::after, ins::before, ins::after { content: none !important; }
  a { color: inherit; text-decoration: none; }
  .skip, .bar { display: none; }
  .entry { margin-top: 1.6rem; padding-top: 1rem; }
  .overview li { padding: .3rem 0; }
  .overview li, .notice, .found li, .changes tr { break-inside: avoid; } .effects li { orphans: 3; widows: 3; }
  h2, h3, .catch, .meta, .label { break-after: avoid; }
  .prov { orphans: 3; widows: 3; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .prov.changed { border-left: 2px solid #000; }
  .fold > summary { list-style: none; font-style: italic; padding-left: .95rem; }
  .fold > summary::-webkit-details-marker { display: none; }
  .fold > summary::before { content: "\2026\00a0"; } .fold > summary::after { content: "\00a0\2026"; }
  ins { text-decoration-thickness: .11em; }
}
)css";

} // namespace

std::string_view html_style() {
    return style;
}

} // namespace nutmeg
