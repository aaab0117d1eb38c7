// Words of a redline: each text node knows where its words are in the old and in the new text.

export interface PlacedNode {
    node: Text;
    /** Offset of its first character in each text, in UTF-16 units; null if the text does not have the words. */
    old: number | null;
    new: number | null;
}

export type TextSide = 'old' | 'new';

/** The ranges of the nodes that have the words [begin, end) of one of the texts. */
export function rangesOf(nodes: PlacedNode[], side: TextSide, begin: number, end: number): Range[] {
    const ranges: Range[] = [];
    for (const placed of nodes) {
        const start = placed[side];
        if (start === null || start >= end || start + placed.node.length <= begin)
            continue;
        const range = document.createRange();
        range.setStart(placed.node, Math.max(0, begin - start));
        range.setEnd(placed.node, Math.min(placed.node.length, end - start));
        ranges.push(range);
    }
    return ranges;
}

const name = 'shown-words';

/** Marks the words until others are marked, and scrolls to them. */
export function showWords(ranges: Range[]): void {
    const first = ranges[0];
    if ('highlights' in CSS) {
        CSS.highlights.delete(name);
        if (first)
            CSS.highlights.set(name, new Highlight(...ranges));
    }
    for (const marked of document.querySelectorAll('.law .here'))
        marked.classList.remove('here');
    if (!first)
        return;
    for (let fold = first.startContainer.parentElement?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
        fold.open = true;
    const place = first.startContainer.parentElement;
    place?.closest('p')?.classList.add('here');
    place?.scrollIntoView({ block: 'center', behavior: prefersStill() ? 'auto' : 'smooth' });
}

export function prefersStill(): boolean {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
