// The sections that a message of the server names, such as those near one that does not exist.

export interface CitedSection {
    citation: string;
    /** In the message. */
    begin: number;
    end: number;
}

export function citedSections(message: string): CitedSection[] {
    return [...message.matchAll(/\b[0-9]+[a-z]*-[0-9]+[a-z]*(?:\([A-Za-z0-9]+\))*/g)]
        .map(({ 0: citation, index }) => ({ citation, begin: index, end: index + citation.length }));
}
