import { byId, counted, element, sentence } from '../element.js';
import { jsonLines } from '../lines.js';
import { ByteOffsets } from '../offsets.js';
import { addressOf, impactList } from '../results/impact.js';
import { depthOf } from '../results/redline.js';
import { dateWords } from '../results/together.js';
import { askJson, askLong, ServerError } from '../server.js';
import { citedSections } from './cited_sections.js';
import { TermMarks, usesOf } from './definitions.js';
function sectionNumber(citation) {
    return citation.replace(/\(.*$/, '').trim();
}
function marksOf(section, terms) {
    const offsets = new ByteOffsets(section.text);
    const designators = section.provisions.map(({ path, begin }) => {
        const designator = path.slice(path.lastIndexOf('('));
        const start = offsets.unit(begin);
        const at = section.text.slice(start, start + 60).indexOf(designator);
        return { begin: start + at, end: start + at + designator.length, isThere: at >= 0,
            made: (words) => element('a', { class: 'designator', href: addressOf(section.citation + path), id: `p-${path}`,
                title: `Address of ${section.citation}${path}`, 'data-page': true }, words) };
    }).filter(({ isThere }) => isThere);
    const cited = new Map((section.cites ?? []).filter(({ state }) => state === 'resolved').map((one) => [one.begin, one]));
    const citations = [...cited.values()].map(({ cites, begin, end }) => ({ begin: offsets.unit(begin), end: offsets.unit(end),
        made: (words) => element('a', { href: addressOf(cites.replace(/ to .*$/, '')), 'data-page': true }, words) }));
    const uses = usesOf(terms, section.text).map((use) => ({ begin: use.begin, end: use.end,
        made: (words, marks) => marks.mark(words, use) }));
    const all = [...designators, ...citations, ...uses].sort((one, other) => one.begin - other.begin || other.end - one.end);
    let last = 0;
    return all.filter(({ begin, end }) => begin >= last && (last = end) >= 0);
}
function lawOf(section, terms, wanted) {
    const shown = element('div', { class: 'law' });
    const marks = marksOf(section, terms);
    const offsets = new ByteOffsets(section.text);
    const target = section.provisions.find(({ path }) => path === wanted);
    const [from, to] = target ? [offsets.unit(target.begin), offsets.unit(target.end)] : [0, 0];
    let [at, next, isAfterUpper] = [0, 0, false];
    for (const words of section.text.split('\n')) {
        const depth = depthOf(words, isAfterUpper);
        isAfterUpper = depth >= 2;
        const end = at + words.length;
        const isWanted = target !== undefined && at < to && end > from;
        const paragraph = element('p', { class: `prov d${depth}${isWanted ? ' wanted' : ''}` });
        const terms = new TermMarks();
        let done = at;
        for (; (marks[next]?.begin ?? end) < end; ++next) {
            const mark = marks[next];
            paragraph.append(section.text.slice(done, mark.begin), mark.made(section.text.slice(mark.begin, Math.min(mark.end, end)), terms));
            done = Math.min(mark.end, end);
        }
        paragraph.append(section.text.slice(done, end));
        shown.append(paragraph);
        at = end + 1;
    }
    return shown;
}
function historyOf(section) {
    const acts = section.acts ?? [];
    return element('section', { 'aria-labelledby': 'history-title' }, element('h2', { id: 'history-title' }, 'History'), ...section.source.map((note) => element('p', { class: 'quiet' }, note)), acts.length === 0 ? element('p', { class: 'quiet' }, 'No acts are listed.')
        : element('ol', { class: 'acts' }, ...acts.map(({ act, effective, what, pending }) => element('li', {}, element('strong', {}, act), pending && element('span', { class: 'badge warn' }, 'not yet in effect'), effective !== null && effective !== '' && element('span', { class: 'place' }, ` effective ${dateWords(effective)}`), what !== '' && element('p', {}, what)))));
}
function citedBy(section) {
    const found = section.cited_by ?? [];
    const shown = 20;
    const rows = found.map(({ citation, path, quote }) => element('li', {}, element('a', { href: addressOf(citation + path), 'data-page': true }, citation + path), ' ', element('q', {}, quote)));
    const list = element('ul', { class: 'cited' }, ...rows.slice(0, shown));
    const more = rows.length > shown && element('button', { type: 'button', class: 'small', click: () => {
            list.append(...rows.slice(shown));
            if (more)
                more.remove();
        } }, `Show ${counted(rows.length - shown, 'more', 'more')}`);
    return element('section', { 'aria-labelledby': 'cited-title' }, element('h2', { id: 'cited-title' }, `Cited by ${counted(found.length, 'provision')}`), found.length === 0 ? element('p', { class: 'quiet' }, 'Nothing in the statutes cites it.') : list, more, (section.cited_as_section ?? 0) > 0 && element('p', { class: 'quiet' }, `${counted(section.cited_as_section ?? 0, 'more citation', 'more citations')} of the entire section.`));
}
function usesPart(citation) {
    const place = element('div', {});
    const button = element('button', { type: 'button', click: async () => {
            button.disabled = true;
            place.replaceChildren(element('p', { class: 'waiting' }, 'Searching …'));
            try {
                const body = await askLong(`/api/impact?citation=${encodeURIComponent(citation)}`, {}, (what, done, all) => place.replaceChildren(element('p', { class: 'waiting' }, all > 0 ? `${what}: ${done} of ${all} …` : `${what} …`)));
                place.replaceChildren(impactList(jsonLines(body).filter(({ kind }) => kind !== undefined), null));
                button.remove();
            }
            catch (error) {
                place.replaceChildren(element('p', { class: 'notice bad' }, error instanceof Error ? error.message : String(error)));
                button.disabled = false;
            }
        } }, 'Search all of the law');
    return element('section', { 'aria-labelledby': 'uses-title' }, element('h2', { id: 'uses-title' }, 'Who cites it or uses its terms'), button, place);
}
function page(section, terms, wanted, actions) {
    const source = actions.sourceName(section.edition ?? '');
    return [
        element('article', { class: 'reading', 'aria-labelledby': 'reader-title' }, element('h1', { id: 'reader-title', tabindex: '-1' }, section.heading), element('p', { class: 'meta' }, section.chapter && element('span', {}, section.chapter), section.status !== 'active' && element('span', { class: 'badge warn' }, section.status), source !== '' && element('span', {}, source), element('button', { type: 'button', class: 'main', click: () => actions.edit(section.citation) }, 'Edit in the draft')), section.text === '' ? element('p', { class: 'quiet' }, 'The section has no text.') : lawOf(section, terms, wanted), terms.length > 0 && element('p', { class: 'quiet' }, 'Words with a dotted line are defined: point at one, or go there with Tab.')),
        element('aside', { class: 'about', 'aria-label': `About ${section.citation}` }, citedBy(section), usesPart(section.citation + wanted), historyOf(section)),
    ];
}
let asked = 0;
export async function showReader(citation, actions) {
    const request = ++asked;
    const place = byId('reader');
    place.replaceChildren(element('p', { class: 'waiting' }, `Opening ${citation} …`));
    document.title = `${citation} - Nutmeg`;
    const number = sectionNumber(citation);
    const wanted = citation.slice(number.length).trim();
    try {
        const [section, cited, { terms }] = await Promise.all([
            askJson(`/api/section?citation=${encodeURIComponent(number)}`),
            wanted === '' ? null : askJson(`/api/section?citation=${encodeURIComponent(citation)}`),
            askJson(`/api/definitions?section=${encodeURIComponent(number)}`).catch(() => ({ terms: [] })),
        ]);
        if (request !== asked)
            return;
        const about = { ...section, cited_by: cited?.cited_by ?? section.cited_by ?? [], cited_as_section: cited?.cited_as_section ?? 0 };
        place.replaceChildren(...page(about, terms, wanted, actions));
        document.title = `${citation} ${section.catchline} - Nutmeg`;
        byId('reader-title').focus({ preventScroll: true });
        place.querySelector('.wanted')?.scrollIntoView({ block: 'center' });
    }
    catch (error) {
        if (request === asked)
            notFound(place, citation, error);
    }
}
function notFound(place, citation, error) {
    const message = sentence(error instanceof Error ? error.message : String(error));
    const number = sectionNumber(citation);
    const hasSection = message.startsWith(`Section ${number} has `);
    const words = element('p', {});
    let done = 0;
    for (const { citation: near, begin, end } of citedSections(message)) {
        if (near === citation || near === number && !hasSection)
            continue;
        words.append(message.slice(done, begin), element('a', { href: addressOf(near), 'data-page': true }, near));
        done = end;
    }
    words.append(message.slice(done));
    const isMissing = error instanceof ServerError && (error.status === 404 || error.status === 422 || error.status === 400);
    place.replaceChildren(element('div', { class: 'reading' }, element('h1', { tabindex: '-1', id: 'reader-title' }, isMissing ? `There is no ${citation}` : `${citation} cannot be shown`), words));
    byId('reader-title').focus();
}
