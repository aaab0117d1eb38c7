import { isWide, showColumn } from './controls/columns.js';
import { openDownloads } from './controls/downloads.js';
import { openDrafts } from './controls/drafts_dialog.js';
import { Editor } from './controls/editor.js';
import { showFiles } from './controls/file_list.js';
import { offerSections } from './controls/missing_section.js';
import { endNotice, notice } from './controls/notices.js';
import { showTree, treeItems } from './controls/provision_tree.js';
import { showTextArea } from './controls/text_column.js';
import { Draft } from './draft/draft.js';
import { listDrafts, makeDraft } from './draft/folder.js';
import { recall, remember } from './draft/local_copies.js';
import { sectionParts } from './draft/section_text.js';
import { forgetDraft } from './draft/undo.js';
import { byId } from './element.js';
import { findWords, sameWords } from './offsets.js';
import { markOldComparison, offerComparison } from './results/compare.js';
import { countEffects } from './results/effects.js';
import { ResultPanel } from './results/panel.js';
import { PreviewRunner } from './results/preview_runner.js';
import { dateWords } from './results/together.js';
import { askJson } from './server.js';
const firstName = 'My draft';
export class Workbench {
    session;
    draft = null;
    current = null;
    law = new Map();
    editor;
    panel;
    runner;
    constructor(session) {
        this.session = session;
        this.editor = new Editor({ changed: (text) => this.edited(text), undo: () => this.undo(), redo: () => this.redo() });
        this.panel = new ResultPanel({
            select: (line, begin, end, from) => this.select(line, begin, end, from),
            selectQuote: (finding, from) => this.selectQuote(finding, from),
            conform: (instruction) => void this.conform(instruction),
        });
        this.runner = new PreviewRunner({
            input: (leftOut) => ({
                body: this.body((file) => !leftOut.includes(file.name)),
                lintBody: this.body((file) => file.kind !== 'instructions' && !leftOut.includes(file.name)),
                on: this.draft?.settings.on ?? '',
            }),
            onStale: () => this.panel.stale(),
            onPreview: (preview, isCurrent) => {
                this.panel.show(preview, isCurrent, this.body() !== null, this.current?.name ?? '');
                markOldComparison();
                this.showCounts();
                this.showHeading();
                this.showProvisions();
            },
            onProgress: (words) => this.panel.progress(words),
            onRest: (lines, failure) => this.panel.showRest(lines, failure),
            onLint: (findings) => this.panel.showLint(findings),
        });
    }
    async start() {
        const drafts = await listDrafts();
        drafts.sort((one, other) => other.changed.localeCompare(one.changed));
        const wanted = new URLSearchParams(location.search).get('draft') ?? recall('draft') ?? '';
        const name = drafts.find((draft) => draft.name === wanted)?.name ?? drafts[0]?.name;
        if (name && name !== wanted && new URLSearchParams(location.search).has('draft'))
            notice('draft', 'warn', `There is no draft "${wanted}" in the folder. This is "${name}".`);
        if (name)
            await this.open(name);
        else
            this.showAll();
    }
    async open(name) {
        remember('draft', name);
        if (location.pathname === '/')
            history.replaceState(null, '', `/?draft=${encodeURIComponent(name)}${location.hash}`);
        byId('draft-name').textContent = name;
        if (!byId('bench').hidden)
            document.title = `${name} - Nutmeg`;
        const draft = new Draft(name, (event) => this.onEvent(draft, event));
        this.draft?.close();
        this.draft = draft;
        this.current = null;
        this.showAll();
        this.runner.update(0);
        await draft.open();
        if (draft !== this.draft)
            return;
        if (draft.recovered.length > 0)
            notice('recovered', 'info', `Words that were not yet saved are back: ${draft.recovered.join(', ')}.`);
        this.show(draft.files.find((file) => file.name === recall(`file/${name}`)) ?? draft.files[0] ?? null);
        this.showDay();
        this.runner.update(0);
    }
    async ensureDraft() {
        for (let number = 1; !this.draft; ++number) {
            const name = number === 1 ? firstName : `${firstName} ${number}`;
            if (await makeDraft(name))
                await this.open(name);
        }
        return this.draft;
    }
    onEvent(draft, event) {
        if (draft !== this.draft)
            return;
        if (event.what === 'words') {
            if (event.file === this.current && event.by !== 'editor')
                this.showText(event.at);
            if (event.by === 'others')
                notice('others', 'info', `${event.file.label} was changed in another window or program. The page has the new words.`);
            this.runner.update();
        }
        else if (event.what === 'files') {
            if (event.removed)
                notice('others', 'info', `Removed from the draft in another window or program: ${event.removed}.`);
            if (this.current && !draft.files.includes(this.current))
                this.show(draft.file(this.current.name) ?? draft.files[draft.files.length - 1] ?? null);
            this.showAll();
            this.runner.update();
        }
        else if (event.what === 'settings') {
            this.showDay();
            this.runner.update();
        }
        else if (event.what === 'conflict') {
            this.show(event.file);
        }
        this.showState();
    }
    showDay() {
        const on = this.draft?.settings.on ?? '';
        byId('as-of').textContent = on === '' ? '' : `Only what is in effect on ${dateWords(on)}`;
    }
    async addSection(citation) {
        const number = citation.replace(/\(.*$/, '').trim();
        const path = citation.slice(number.length).trim();
        try {
            const section = await this.lawOf(number);
            endNotice('section');
            if (section.text === '' && section.status !== 'active')
                notice('section', 'warn', `Section ${number} is ${section.status} and has no text.`);
            const draft = await this.ensureDraft();
            this.show(draft.addSection(section));
            const provision = treeItems(section.provisions, section.text, this.lineOf(this.current)).find((item) => item.path === path);
            showColumn('middle');
            this.goTo(section.text, provision?.at ?? 0);
        }
        catch (error) {
            offerSections(number, error, { add: (other) => void this.addSection(other), addNew: () => void this.addNewSection(number) });
        }
    }
    async addNewSection(number) {
        await this.attempt(async () => {
            endNotice('section');
            this.show((await this.ensureDraft()).addNewSection(number));
            showColumn('middle');
            this.editor.field.focus();
        });
    }
    async addInstructions() {
        await this.attempt(async () => {
            this.show((await this.ensureDraft()).addInstructions());
            showColumn('middle');
            this.editor.field.focus();
        });
    }
    async addFiles(files) {
        await this.attempt(async () => {
            endNotice('dropped');
            endNotice('unread');
            const tooLarge = files.filter((file) => file.size > this.session.max_upload);
            for (const file of files.filter((one) => !tooLarge.includes(one))) {
                const bytes = await file.arrayBuffer().catch(() => null);
                if (bytes === null || bytes.byteLength === 0) {
                    notice('unread', 'bad', bytes ? `${file.name} is empty, so it was not added.`
                        : `${file.name} could not be read. If it is a folder, drop the files in it.`);
                    continue;
                }
                const added = (await this.ensureDraft()).addDropped(file.name, new Uint8Array(bytes));
                this.show(added.file);
                if (added.isReplaced)
                    notice('dropped', 'info', `${added.file.name} was replaced; the file before is in its earlier versions.`);
            }
            if (tooLarge.length > 0)
                notice('dropped', 'bad', `Too large: ${tooLarge.map(({ name }) => name).join(', ')}. The most is ${Math.floor(this.session.max_upload / 1048576)} MB. Take the pictures out, or start nutmeg serve with a larger --max-upload.`);
            showColumn(tooLarge.length === files.length ? 'left' : 'right');
        });
    }
    async attempt(work) {
        try {
            await work();
            endNotice('failed');
        }
        catch (error) {
            notice('failed', 'bad', error instanceof Error ? error.message : String(error));
        }
    }
    conform(instruction) {
        const { draft } = this;
        if (!draft)
            return null;
        const file = draft.addInstructions();
        const text = file.text.trimEnd();
        draft.setText(file, `${text}${text === '' ? '' : '\n'}${instruction}.\n`, 'undo');
        notice('conformed', 'info', `Added to the instructions: ${instruction}.`);
        this.showAll();
        return file;
    }
    async lawOf(number) {
        const known = this.law.get(number) ?? await askJson(`/api/section?citation=${encodeURIComponent(number)}`);
        this.law.set(number, known);
        return known;
    }
    show(file) {
        this.current = file;
        if (this.draft)
            remember(`file/${this.draft.name}`, file?.name ?? null);
        this.showAll();
        this.editor.field.scrollTop = 0;
        this.panel.focusFile(file?.name ?? '');
        if (file?.kind === 'section' && !this.law.has(file.number))
            void this.lawOf(file.number).then(() => this.showAll(), () => undefined);
    }
    showAll() {
        this.showText();
        this.showHeading();
        this.showCounts();
        this.showProvisions();
        this.showState();
        offerComparison(this.draft?.files ?? []);
    }
    showHeading() {
        showTextArea(this.draft, this.current, this.law.get(this.current?.number ?? '') ?? null, {
            restored: () => this.showText(), show: (file) => this.show(file),
            repeal: (file) => {
                this.draft?.remove(file);
                this.show(this.conform(`Section ${file.number} is repealed`));
            },
            linesOf: (file) => this.panel.lines.filter((line) => line.file === file.name),
            go: (line) => {
                showColumn('right');
                this.panel.goTo(line);
            }
        });
    }
    showText(at) {
        const file = this.current;
        if (!file?.isText)
            return;
        const parts = file.kind === 'section' ? sectionParts(file.text) : null;
        this.editor.show(parts?.body ?? file.text, at === undefined ? undefined : at - (parts?.before.length ?? 0));
    }
    showCounts() {
        showFiles(this.draft?.files ?? [], this.current, {
            show: (file) => {
                this.show(file);
                if (!isWide())
                    showColumn('middle');
            },
            remove: (file) => this.draft?.remove(file),
            countOf: (file) => this.panel.countOf(file),
        });
        const { law } = countEffects(this.panel.lines.flatMap((line) => line.effects));
        byId('tab-count').textContent = law === 0 ? '' : `(${law})`;
    }
    lineOf(file) {
        return file ? this.panel.lines.find((line) => line.file === file.name) ?? null : null;
    }
    showProvisions() {
        const law = this.current?.kind === 'section' ? this.law.get(this.current.number) : undefined;
        const line = this.lineOf(this.current);
        const text = line?.new ?? law?.text ?? '';
        showTree(law ? treeItems(law.provisions, law.text, line) : [], (at) => {
            showColumn('middle');
            this.goTo(text, at);
        });
    }
    goTo(text, at) {
        const place = sameWords(text, at, Math.min(text.length, at + 12), this.editor.text) ?? sameWords(text, at, at, this.editor.text);
        if (place)
            this.editor.select(place[0], place[0], null);
    }
    select(line, begin, end, from) {
        const file = this.draft?.file(line.file);
        if (file?.kind !== 'section' || !isWide())
            return;
        if (file !== this.current)
            this.show(file);
        const place = sameWords(line.new, begin, end, this.editor.text) ?? findWords(this.editor.text, line.new.slice(begin, end));
        if (place)
            this.editor.select(place[0], place[1], from);
    }
    selectQuote(finding, from) {
        const file = this.draft?.file(finding.file);
        if (!file)
            return;
        if (file !== this.current)
            this.show(file);
        const place = file.isText ? findWords(this.editor.text, finding.quote ?? '') : null;
        if (place) {
            showColumn('middle');
            this.editor.select(place[0], place[1], from);
        }
    }
    edited(text) {
        const file = this.current;
        if (!file || !this.draft)
            return;
        const parts = file.kind === 'section' ? sectionParts(file.text) : null;
        this.draft.setText(file, parts ? `${parts.before}${text}${parts.after || '\n'}` : text);
    }
    undo() {
        this.followStep(this.draft?.undo() ?? null);
    }
    redo() {
        this.followStep(this.draft?.redo() ?? null);
    }
    followStep(file) {
        if (file && file !== this.current)
            this.show(file);
        this.showState();
    }
    body(isWanted = (_) => true) {
        const files = (this.draft?.files ?? []).filter((file) => !file.isEmpty && isWanted(file));
        return files.length === 0 ? null : `{"files":[${files.map((file) => file.wire).join(',')}]}`;
    }
    showState() {
        const { draft } = this;
        this.showHeading();
        byId('undo').disabled = !draft?.canUndo;
        byId('redo').disabled = !draft?.canRedo;
        byId('open-downloads').disabled = (draft?.files.length ?? 0) === 0;
        const state = draft?.saver.state ?? 'saved';
        const words = { saved: 'Saved', saving: 'Saving …', gone: 'Not saved', refused: 'Not saved', failed: 'Not saved', conflict: 'Changed elsewhere' };
        byId('save-state').textContent = draft ? words[state] : '';
        byId('save-state').className = state === 'saved' || state === 'saving' ? '' : 'bad';
        if (state === 'failed')
            notice('save', 'bad', `Not saved: ${draft?.saver.message ?? ''} Your words are kept in this browser.`);
        else
            endNotice('save');
    }
    showDrafts() {
        void openDrafts({ current: this.draft?.name ?? '', folder: this.session.drafts, open: (name) => void this.attempt(() => this.open(name)),
            removed: (name) => {
                const isOpen = name === this.draft?.name;
                if (isOpen)
                    this.draft?.close();
                forgetDraft(name);
                if (isOpen)
                    location.assign('/');
            } });
    }
    showDownloads() {
        if (this.draft)
            openDownloads(this.draft);
    }
    saveNow() {
        this.draft?.saver.retry();
    }
    isBack() {
        this.draft?.saver.retry();
        this.runner.update(0);
    }
}
