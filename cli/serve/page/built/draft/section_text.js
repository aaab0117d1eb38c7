export function sectionFile(section) {
    return `${section.heading}\n\n${section.text.split('\n').join('\n\n')}\n`;
}
export function sectionParts(text) {
    const match = /^(Secs?\. [^\r\n]+)\r?\n(?:[ \t]*\r?\n)?/.exec(text);
    if (!match)
        return null;
    const before = match[0];
    const after = text.length > before.length && text.endsWith('\n') ? '\n' : '';
    return { heading: match[1] ?? '', before, body: text.slice(before.length, text.length - after.length), after };
}
export function headingNumber(heading) {
    return /^Secs?\. ([0-9]+[a-z]*-[0-9]+[a-z]*)/.exec(heading)?.[1] ?? '';
}
export function headingCatchline(heading) {
    return heading.replace(/^Secs?\. \S+\s*/, '');
}
