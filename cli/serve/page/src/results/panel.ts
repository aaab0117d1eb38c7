// The right column: how current it is, findings above everything, then what each section changes.

import { byId, element, replaceKeepingFocus } from '../element.js';
import type { Finding, PreviewLine } from '../lines.js';
import { announce } from '../live.js';
import { countEffects, effectCount } from './effects.js';
import { Entry, type EntryActions } from './entry.js';
import { findingCount, graveFindings, noteList } from './findings.js';
import { noPreview, type Preview } from './preview_runner.js';
import { prefersStill } from './text_place.js';
import { conflictList } from './together.js';

export interface PanelActions extends EntryActions {
    /** Goes to words of a file in the editor. */
    selectQuote: (finding: Finding, from: HTMLElement) => void;
}

interface Kept {
    source: string;
    entry: Entry;
}

export class ResultPanel {
    private kept: Kept[] = [];
    private preview = noPreview;
    private lint: Finding[] = [];
    private file = '';
    private hasInput = false;
    private shownFindings = '';

    constructor(private readonly actions: PanelActions) {}

    get lines(): PreviewLine[] {
        return this.preview.lines.map(({ line }) => line);
    }

    /** The answer is being made. What is shown is about the words before. */
    stale(): void {
        byId('results').classList.add('stale');
        this.freshness('Updating …', true);
    }

    /** Says how current the result is. */
    private freshness(words: string, isOld: boolean): void {
        byId('freshness').textContent = words;
        byId('freshness').classList.toggle('old', isOld);
    }

    show(preview: Preview, isCurrent: boolean, hasInput: boolean, file: string): void {
        this.hasInput = hasInput;
        this.file = file;
        if (preview.isGone) {
            // What was shown remains, and says of itself that it is old.
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

    /** What else the changes touch; null and why, if it cannot be found. */
    showRest(lines: PreviewLine[] | null, failure: string): void {
        this.freshness('Up to date', false);
        const withImpact = new Map((lines ?? []).map((line) => [keyOf(line), line]));
        for (const { entry } of this.kept)
            entry.showImpact(lines ? withImpact.get(keyOf(entry.line)) : undefined, lines ? '' : `Not searched: ${failure}`);
    }

    showLint(findings: Finding[]): void {
        this.lint = findings;
        this.renderFindings();
    }

    /** Of what lint found for the words before, only what these still have. */
    private keepLint({ lines }: Preview): void {
        const known = new Set(this.kept.map(({ source }) => source));
        this.lint = this.lint.filter(({ file, quote }) => {
            const found = lines.filter(({ line }) => line.file === file);
            return found.length > 0 && (found.every(({ source }) => known.has(source))
                || (quote ?? '') !== '' && found.some(({ line }) => line.new.includes(quote ?? '')));
        });
    }

    progress(words: string): void {
        this.freshness(`Up to date; ${words} …`, false);
    }

    /** The user looks at another file of the draft: its entries are open. */
    focusFile(file: string): void {
        if (this.file !== file)
            byId('right').scrollTop = 0;
        this.file = file;
        for (const { entry } of this.kept) {
            entry.choice = null;
            (entry.shown as HTMLDetailsElement).open = this.isOpen(entry.line);
        }
    }

    /** Opens what a section of a bill does, and goes there. */
    goTo(line: PreviewLine): void {
        const shown = this.kept.find(({ entry }) => entry.line === line)?.entry.shown as HTMLDetailsElement | undefined;
        if (!shown)
            return;
        shown.open = true;
        shown.scrollIntoView({ block: 'start', behavior: prefersStill() ? 'auto' : 'smooth' });
        shown.querySelector('summary')?.focus({ preventScroll: true });
    }

    /** How many changes of the law a file makes; null if it is not known. */
    countOf(file: string): { law: number; form: number } | null {
        const found = this.preview.lines.filter(({ line }) => line.file === file);
        return found.length === 0 ? null : countEffects(found.flatMap(({ line }) => line.effects));
    }

    private isOpen(line: PreviewLine): boolean {
        return this.file === '' || line.file === this.file || this.preview.lines.length === 1;
    }

    summary(): string {
        if (!this.hasInput)
            return '';
        if (this.preview.failure !== '')
            return this.preview.failure;
        const changes = effectCount(countEffects(this.preview.lines.flatMap(({ line }) => line.effects)));
        const found = findingCount(this.findings());
        return found === '' ? changes : `${changes}; ${found}`;
    }

    private findings(): Finding[] {
        const { lines, findings } = this.preview;
        const words = (message: string) => message.toLowerCase().replace(/\.$/, '');
        const conflicts = new Set(lines.flatMap(({ line }) => line.combined?.conflicts ?? []).map(({ message }) => words(message)));
        const all = [...findings, ...lines.flatMap(({ line }) => [...line.findings ?? [], ...line.diagnostics]), ...this.lint]
            .filter(({ message }) => !conflicts.has(words(message))); // they have a list of their own
        // A finding of reading says again, with the section before it, what the line's own says.
        return all.filter((one) => !all.some((other) => other !== one && other.code === one.code && other.file === one.file
            && other.message !== one.message && one.line === other.line && other.message.endsWith(`: ${one.message}`)));
    }

    private renderFindings(): void {
        const show = (finding: Finding, from: HTMLElement) => this.showFinding(finding, from);
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

    private showFinding(finding: Finding, from: HTMLElement): void {
        const isAbout = ({ entry: { line } }: Kept) => line.target === finding.citation || [...line.findings ?? [], ...line.diagnostics].includes(finding);
        const ofFile = this.kept.filter(({ entry }) => entry.line.file === finding.file);
        // The same words may be in several sections: those of the finding's own section come first.
        const entries = [...ofFile.filter(isAbout), ...ofFile.filter((one) => !isAbout(one))];
        if (!entries.some(({ entry }) => entry.showQuote(finding)))
            this.actions.selectQuote(finding, from);
    }

    private render(): void {
        const { lines, findings, leftOut } = this.preview;
        // The findings say why a file cannot be read.
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
                (same.entry.shown as HTMLDetailsElement).open = isOpen;
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

function keyOf(line: PreviewLine): string {
    return `${line.file}|${line.section}|${line.target}|${line.path}`;
}
