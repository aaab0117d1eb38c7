// A file of a draft: an edited section, instructions, another text, or a document that Nutmeg reads as it is.

import { headingCatchline, headingNumber, sectionParts } from './section_text.js';

export type FileKind = 'section' | 'instructions' | 'text' | 'document' | 'settings';

export const settingsName = 'draft.json';
export const instructionsName = 'instructions.txt';

export class DraftFile {
    /** Of the words on the server; null if it has none. */
    version: string | null = null;
    /** The content that the server has; undefined if it has none. */
    saved: string | Uint8Array | undefined;
    isSaving = false;
    /** Others changed the file while it was changed here: their words and version. */
    theirs: { text: string; version: string } | null = null;
    private encoded: string | null = null;

    constructor(
        readonly name: string,
        readonly kind: FileKind,
        /** Of a text. */
        public text: string,
        /** Of a document. */
        public bytes: Uint8Array | null = null) {}

    get isText(): boolean {
        return this.bytes === null;
    }

    get content(): string | Uint8Array {
        return this.bytes ?? this.text;
    }

    get isDirty(): boolean {
        return this.saved !== this.content;
    }

    /** Empty unless the file is a section. */
    get number(): string {
        return this.kind === 'section' ? headingNumber(this.text.slice(0, 200)) : '';
    }

    /** What the file is called on the page. */
    get label(): string {
        return this.kind === 'section' ? this.number
            : this.kind === 'instructions' ? 'Instructions'
            : this.name;
    }

    get sublabel(): string {
        if (this.kind === 'section')
            return headingCatchline(sectionParts(this.text)?.heading ?? '');
        return this.kind === 'document' ? documentKind(this.name) : '';
    }

    get size(): number {
        return this.bytes ? this.bytes.length : this.text.length;
    }

    /** Whether there is anything in it that Nutmeg could read. */
    get isEmpty(): boolean {
        return this.isText ? this.text.trim() === '' : this.size === 0;
    }

    /** As the API takes files, in JSON. */
    get wire(): string {
        if (this.isText)
            return JSON.stringify({ name: this.name, text: this.text });
        this.encoded ??= base64(this.bytes as Uint8Array);
        return `{"name":${JSON.stringify(this.name)},"base64":"${this.encoded}"}`;
    }

    replaceBytes(bytes: Uint8Array): void {
        this.bytes = bytes;
        this.encoded = null;
    }
}

function documentKind(name: string): string {
    const kinds: Record<string, string> = { docx: 'Word document', pdf: 'PDF', htm: 'Web page', html: 'Web page' };
    return kinds[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'Document';
}

function base64(bytes: Uint8Array): string {
    let characters = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
        characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(characters);
}

/** The kind of a file by its name and its words. */
export function kindOf(name: string, text: string | null): FileKind {
    if (name === settingsName)
        return 'settings';
    if (name === instructionsName)
        return 'instructions';
    const parts = text === null ? null : sectionParts(text);
    if (parts && name === `${headingNumber(parts.heading)}.txt`)
        return 'section';
    return text === null ? 'document' : 'text';
}

/** The words of a file that is edited on the page; null if it is not: a document, or text in another encoding. */
export function editableText(name: string, bytes: Uint8Array): string | null {
    if (!/\.(txt|text|json)$/i.test(name))
        return null;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return null;
    }
}

/** A file with these bytes. */
export function fileOf(name: string, bytes: Uint8Array): DraftFile {
    const text = editableText(name, bytes);
    return text === null ? new DraftFile(name, 'document', '', bytes) : new DraftFile(name, kindOf(name, text), text);
}

/** The name of a dropped file, with other characters than the draft folder allows replaced. */
export function allowedName(name: string): string {
    const cleaned = name.normalize('NFKD').replace(/[^A-Za-z0-9 ._()-]+/g, '-').replace(/^[.\s]+/, '').trim();
    const dot = cleaned.lastIndexOf('.');
    const ending = dot > 0 ? cleaned.slice(dot).slice(0, 10) : '';
    const stem = (dot > 0 ? cleaned.slice(0, dot) : cleaned).slice(0, 100 - ending.length) || 'bill';
    return stem + ending;
}
