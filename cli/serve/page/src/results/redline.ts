// A redline: deleted words struck and in brackets, inserted words underlined, unchanged paragraphs folded.

import { counted, element } from '../element.js';
import type { Piece } from '../lines.js';
import type { PlacedNode } from './text_place.js';

interface Paragraph {
    pieces: { op: Piece['op']; text: string; isMoved: boolean; old: number; new: number }[];
    isChanged: boolean;
}

function paragraphsOf(redline: Piece[]): Paragraph[] {
    const paragraphs: Paragraph[] = [{ pieces: [], isChanged: false }];
    let [old, now] = [0, 0];
    for (const piece of redline) {
        const lines = piece.text.split('\n');
        lines.forEach((text, index) => {
            if (index > 0) {
                paragraphs.push({ pieces: [], isChanged: false });
                old += piece.op === 'insert' ? 0 : 1;
                now += piece.op === 'delete' ? 0 : 1;
            }
            const last = paragraphs[paragraphs.length - 1] as Paragraph;
            if (text !== '')
                last.pieces.push({ op: piece.op, text, isMoved: piece.move !== undefined, old, new: now });
            last.isChanged ||= piece.op !== 'equal' && text !== '';
            old += piece.op === 'insert' ? 0 : text.length;
            now += piece.op === 'delete' ? 0 : text.length;
        });
    }
    return paragraphs.filter((paragraph) => paragraph.pieces.length > 0);
}

/** How deep a paragraph is by the form of its first designator: (a), (1), (A), (i). */
export function depthOf(words: string, isAfterUpper: boolean): number {
    const designator = /^\(([A-Za-z0-9]+)\)/.exec(words.trimStart())?.[1] ?? '';
    if (/^[0-9]+$/.test(designator))
        return 1;
    if (/^[A-Z]+$/.test(designator))
        return 2;
    return /^[ivx]+$/.test(designator) && isAfterUpper ? 3 : 0;
}

class RedlineBuilder {
    readonly nodes: PlacedNode[] = [];
    private isAfterUpper = false;

    paragraph({ pieces, isChanged }: Paragraph): HTMLElement {
        const words = pieces.map(({ text }) => text).join('');
        const depth = depthOf(words, this.isAfterUpper);
        this.isAfterUpper = depth >= 2;
        const made = element('p', { class: `prov d${depth}${isChanged ? ' changed' : ''}` });
        pieces.forEach((piece, index) => made.append(this.piece(piece, index === 0)));
        return made;
    }

    private piece({ op, text, isMoved, old, new: now }: Paragraph['pieces'][number], isFirst: boolean): Node {
        // The designators at the beginning of a paragraph are bold.
        const split = isFirst ? /^(\([A-Za-z0-9]+\))+/.exec(text)?.[0].length ?? 0 : 0;
        const nodes = [text.slice(0, split), text.slice(split)].map((part) => document.createTextNode(part));
        nodes.forEach((node, index) => this.nodes.push({ node, old: op === 'insert' ? null : old + index * split,
            new: op === 'delete' ? null : now + index * split }));
        const [designator, rest] = nodes as [Text, Text];
        const words = split > 0 ? [element('b', {}, designator), rest] : [rest];
        if (op === 'equal') {
            const shown = document.createDocumentFragment();
            shown.append(...words);
            return shown;
        }
        if (op === 'insert')
            return element('ins', { class: isMoved && 'moved' }, ...words);
        return element('del', { class: isMoved && 'moved' }, '[', element('span', { class: 'cut' }, ...words), ']');
    }
}

/** Runs of unchanged paragraphs that are longer than this are folded, with one kept on each side. */
const longest = 3;

/** The redline, and where its words are. */
export function redlineOf(redline: Piece[]): { shown: HTMLElement; nodes: PlacedNode[] } {
    const paragraphs = paragraphsOf(redline);
    const builder = new RedlineBuilder();
    const shown = element('div', { class: 'law' });
    const isNothing = paragraphs.every((paragraph) => !paragraph.isChanged);
    for (let at = 0; at < paragraphs.length;) {
        let end = at;
        while (end < paragraphs.length && !paragraphs[end]?.isChanged)
            ++end;
        if (end === at) {
            shown.append(builder.paragraph(paragraphs[at++] as Paragraph));
            continue;
        }
        const run = paragraphs.slice(at, end).map((paragraph) => builder.paragraph(paragraph));
        const kept = { first: at === 0 ? 0 : 1, last: end === paragraphs.length ? 0 : 1 };
        if (!isNothing && run.length > longest) {
            shown.append(...run.slice(0, kept.first), folded(run.slice(kept.first, run.length - kept.last)),
                ...run.slice(run.length - kept.last));
        } else {
            shown.append(...run);
        }
        at = end;
    }
    return { shown, nodes: builder.nodes };
}

function folded(paragraphs: HTMLElement[]): HTMLElement {
    return element('details', { class: 'fold' },
        element('summary', {}, `${counted(paragraphs.length, 'paragraph')} unchanged`), ...paragraphs);
}
