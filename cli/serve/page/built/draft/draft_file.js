import { headingCatchline, headingNumber, sectionParts } from './section_text.js';
export const settingsName = 'draft.json';
export const instructionsName = 'instructions.txt';
export class DraftFile {
    name;
    kind;
    text;
    bytes;
    version = null;
    saved;
    isSaving = false;
    theirs = null;
    encoded = null;
    constructor(name, kind, text, bytes = null) {
        this.name = name;
        this.kind = kind;
        this.text = text;
        this.bytes = bytes;
    }
    get isText() {
        return this.bytes === null;
    }
    get content() {
        return this.bytes ?? this.text;
    }
    get isDirty() {
        return this.saved !== this.content;
    }
    get number() {
        return this.kind === 'section' ? headingNumber(this.text.slice(0, 200)) : '';
    }
    get label() {
        return this.kind === 'section' ? this.number
            : this.kind === 'instructions' ? 'Instructions'
                : this.name;
    }
    get sublabel() {
        if (this.kind === 'section')
            return headingCatchline(sectionParts(this.text)?.heading ?? '');
        return this.kind === 'document' ? documentKind(this.name) : '';
    }
    get size() {
        return this.bytes ? this.bytes.length : this.text.length;
    }
    get isEmpty() {
        return this.isText ? this.text.trim() === '' : this.size === 0;
    }
    get wire() {
        if (this.isText)
            return JSON.stringify({ name: this.name, text: this.text });
        this.encoded ??= base64(this.bytes);
        return `{"name":${JSON.stringify(this.name)},"base64":"${this.encoded}"}`;
    }
    replaceBytes(bytes) {
        this.bytes = bytes;
        this.encoded = null;
    }
}
function documentKind(name) {
    const kinds = { docx: 'Word document', pdf: 'PDF', htm: 'Web page', html: 'Web page' };
    return kinds[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'Document';
}
function base64(bytes) {
    let characters = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
        characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(characters);
}
export function kindOf(name, text) {
    if (name === settingsName)
        return 'settings';
    if (name === instructionsName)
        return 'instructions';
    const parts = text === null ? null : sectionParts(text);
    if (parts && name === `${headingNumber(parts.heading)}.txt`)
        return 'section';
    return text === null ? 'document' : 'text';
}
export function editableText(name, bytes) {
    if (!/\.(txt|text|json)$/i.test(name))
        return null;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
export function fileOf(name, bytes) {
    const text = editableText(name, bytes);
    return text === null ? new DraftFile(name, 'document', '', bytes) : new DraftFile(name, kindOf(name, text), text);
}
export function allowedName(name) {
    const cleaned = name.normalize('NFKD').replace(/[^A-Za-z0-9 ._()-]+/g, '-').replace(/^[.\s]+/, '').trim();
    const dot = cleaned.lastIndexOf('.');
    const ending = dot > 0 ? cleaned.slice(dot).slice(0, 10) : '';
    const stem = (dot > 0 ? cleaned.slice(0, dot) : cleaned).slice(0, 100 - ending.length) || 'bill';
    return stem + ending;
}
