import { byId, element, replaceKeepingFocus } from '../element.js';
import { announce } from '../live.js';
import { countEffects, effectCount } from './effects.js';
import { Entry } from './entry.js';
import { findingCount, graveFindings, noteList } from './findings.js';
import { noPreview } from './preview_runner.js';
import { prefersStill } from './text_place.js';
import { conflictList } from './together.js';
export class ResultPanel {
    actions;
    kept = [];
    preview = noPreview;
    lint = [];
    file = '';
    hasInput = false;
    shownFindings = '';
    constructor(actions) {
        this.actions = actions;
    }
    get lines() {
        return this.preview.lines.map(({ line }) => line);
    }
    stale() {
        byId('results').classList.add('stale');
        this.freshness('Updating …', true);
    }
    freshness(words, isOld) {
        byId('freshness').textContent = words;
        byId('freshness').classList.toggle('old', isOld);
    }
    show(preview, isCurrent, hasInput, file) {
        this.hasInput = hasInput;
        this.file = file;
        if (preview.isGone) {
            this.freshness('Not current: Nutmeg does not answer', true);
            return;
        }
        this.preview = preview;
        this.keepLint(preview);
        this.render();
        if (isCurrent) {
            byId('results').classList.remove('stale');
            this.freshness(preview.failure === '' && hasInput ? 'Up to date' : '', false);
            announce(this.summary());
        }
    }
    showRest(lines, failure) {
        this.freshness('Up to date', false);
        const withImpact = new Map((lines ?? []).map((line) => [keyOf(line), line]));
        for (const { entry } of this.kept)
            entry.showImpact(lines ? withImpact.get(keyOf(entry.line)) : undefined, lines ? '' : `Not searched: ${failure}`);
    }
    showLint(findings) {
        this.lint = findings;
        this.renderFindings();
    }
    keepLint({ lines }) {
        const known = new Set(this.kept.map(({ source }) => source));
        this.lint = this.lint.filter(({ file, quote }) => {
            const found = lines.filter(({ line }) => line.file === file);
            return found.length > 0 && (found.every(({ source }) => known.has(source))
                || (quote ?? '') !== '' && found.some(({ line }) => line.new.includes(quote ?? '')));
        });
    }
    progress(words) {
        this.freshness(`Up to date; ${words} …`, false);
    }
    focusFile(file) {
        if (this.file !== file)
            byId('right').scrollTop = 0;
        this.file = file;
        for (const { entry } of this.kept) {
            entry.choice = null;
            entry.shown.open = this.isOpen(entry.line);
        }
    }
    goTo(line) {
        const shown = this.kept.find(({ entry }) => entry.line === line)?.entry.shown;
        if (!shown)
            return;
        shown.open = true;
        shown.scrollIntoView({ block: 'start', behavior: prefersStill() ? 'auto' : 'smooth' });
        shown.querySelector('summary')?.focus({ preventScroll: true });
    }
    countOf(file) {
        const found = this.preview.lines.filter(({ line }) => line.file === file);
        return found.length === 0 ? null : countEffects(found.flatMap(({ line }) => line.effects));
    }
    isOpen(line) {
        return this.file === '' || line.file === this.file || this.preview.lines.length === 1;
    }
    summary() {
        if (!this.hasInput)
            return '';
        if (this.preview.failure !== '')
            return this.preview.failure;
        const changes = effectCount(countEffects(this.preview.lines.flatMap(({ line }) => line.effects)));
        const found = findingCount(this.findings());
        return found === '' ? changes : `${changes}; ${found}`;
    }
    findings() {
        const { lines, findings } = this.preview;
        const words = (message) => message.toLowerCase().replace(/\.$/, '');
        const conflicts = new Set(lines.flatMap(({ line }) => line.combined?.conflicts ?? []).map(({ message }) => words(message)));
        const all = [...findings, ...lines.flatMap(({ line }) => [...line.findings ?? [], ...line.diagnostics]), ...this.lint]
            .filter(({ message }) => !conflicts.has(words(message)));
        return all.filter((one) => !all.some((other) => other !== one && other.code === one.code && other.file === one.file
            && other.message !== one.message && one.line === other.line && other.message.endsWith(`: ${one.message}`)));
    }
    renderFindings() {
        const show = (finding, from) => this.showFinding(finding, from);
        const grave = graveFindings(this.findings(), show);
        const notes = noteList(this.findings(), show);
        const needed = JSON.stringify([this.findings(), this.lines.map(({ combined }) => combined?.conflicts)]);
        if (needed !== this.shownFindings) {
            replaceKeepingFocus(byId('findings'), ...[conflictList(this.lines), grave].filter((one) => one !== null));
            replaceKeepingFocus(byId('notes'), ...notes ? [notes] : []);
        }
        this.shownFindings = needed;
        byId('verdict').textContent = this.hasInput && this.preview.failure === ''
            ? effectCount(countEffects(this.preview.lines.flatMap(({ line }) => line.effects))) : 'Result';
    }
    showFinding(finding, from) {
        const isAbout = ({ entry: { line } }) => line.target === finding.citation || [...line.findings ?? [], ...line.diagnostics].includes(finding);
        const ofFile = this.kept.filter(({ entry }) => entry.line.file === finding.file);
        const entries = [...ofFile.filter(isAbout), ...ofFile.filter((one) => !isAbout(one))];
        if (!entries.some(({ entry }) => entry.showQuote(finding)))
            this.actions.selectQuote(finding, from);
    }
    render() {
        const { lines, findings, leftOut } = this.preview;
        const failure = this.preview.failure !== '' && findings.length > 0 ? 'No file of the draft can be read, so there is no result.' : this.preview.failure;
        this.renderFindings();
        const warning = failure !== '' ? failure
            : leftOut.length > 0 ? `Shown without ${leftOut.join(', ')}. With ${leftOut.length === 1 ? 'it' : 'them'}, the others may do something else.` : '';
        byId('failure').replaceChildren(...warning === '' ? [] : [element('p', { class: 'notice bad' }, warning)]);
        byId('nothing').hidden = this.hasInput;
        const known = new Map(this.kept.map((kept) => [kept.source, kept]));
        const before = new Map(this.kept.map(({ entry }) => [keyOf(entry.line), entry]));
        this.kept = lines.map(({ line, source }, index) => {
            const same = known.get(source);
            const last = before.get(keyOf(line));
            const isOpen = last?.choice ?? this.isOpen(line);
            if (same) {
                known.delete(source);
                same.entry.shown.open = isOpen;
                return same;
            }
            const entry = new Entry(line, this.actions, isOpen, `entry-${index}`);
            entry.choice = last?.choice ?? null;
            entry.keepImpact(last);
            return { source, entry };
        });
        const list = byId('entries');
        const shown = this.kept.map(({ entry }) => entry.shown);
        shown.forEach((one, index) => {
            one.id = `entry-${index}`;
            if (list.children[index] !== one)
                list.insertBefore(one, list.children[index] ?? null);
        });
        while (list.children.length > shown.length)
            list.lastElementChild?.remove();
    }
}
function keyOf(line) {
    return `${line.file}|${line.section}|${line.target}|${line.path}`;
}
