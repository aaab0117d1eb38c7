export function rangesOf(nodes, side, begin, end) {
    const ranges = [];
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
export function showWords(ranges) {
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
export function prefersStill() {
    return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
