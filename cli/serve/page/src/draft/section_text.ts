// The form of an edited section as a file: its heading, a blank line, and its paragraphs with blank lines between them.

import type { ShownSection } from '../lines.js';

/** The file of a section as the law has it. */
export function sectionFile(section: Pick<ShownSection, 'heading' | 'text'>): string {
    return `${section.heading}\n\n${section.text.split('\n').join('\n\n')}\n`;
}

export interface SectionParts {
    /** "Sec. 99-3. Prostitution: Class A misdemeanor." */
    heading: string;
    /** Everything before the paragraphs. */
    before: string;
    /** The paragraphs, as the editor shows them. */
    body: string;
    /** Everything after them. */
    after: string;
}

/**
 * The parts of a section's file, or null if it does not begin with a heading. Blank space after the blank line is part
 * of the body: the editor shows it, and what it shows comes back here with each key.
 */
export function sectionParts(text: string): SectionParts | null {
    const match = /^(Secs?\. [^\r\n]+)\r?\n(?:[ \t]*\r?\n)?/.exec(text);
    if (!match)
        return null;
    const before = match[0];
    const after = text.length > before.length && text.endsWith('\n') ? '\n' : '';
    return { heading: match[1] ?? '', before, body: text.slice(before.length, text.length - after.length), after };
}

/** "99-3" of "Sec. 99-3. Prostitution." or of "Sec. 53a-40e. (Formerly ...)". */
export function headingNumber(heading: string): string {
    return /^Secs?\. ([0-9]+[a-z]*-[0-9]+[a-z]*)/.exec(heading)?.[1] ?? '';
}

/** "Prostitution: Class A misdemeanor." of "Sec. 99-3. Prostitution: Class A misdemeanor." */
export function headingCatchline(heading: string): string {
    return heading.replace(/^Secs?\. \S+\s*/, '');
}
