// Places in texts. The API counts bytes of UTF-8, the browser units of UTF-16, and the editor has a blank line
// between paragraphs where the law has a line feed.

/** Converts offsets in bytes into offsets in UTF-16 units of one text. */
export class ByteOffsets {
    /** Byte offsets after characters that are not ASCII, and how many bytes more than units there are up to them. */
    private readonly ends: number[] = [];
    private readonly surplus: number[] = [];

    constructor(text: string) {
        let surplus = 0;
        for (const match of text.matchAll(/[^\x00-\x7f]/gu)) {
            const code = match[0].codePointAt(0) ?? 0;
            const bytes = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
            const end = match.index + surplus + bytes;
            surplus += bytes - match[0].length;
            this.ends.push(end);
            this.surplus.push(surplus);
        }
    }

    unit(byte: number): number {
        let low = 0;
        let high = this.ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.ends[middle] ?? 0) <= byte)
                low = middle + 1;
            else
                high = middle;
        }
        return byte - (low === 0 ? 0 : this.surplus[low - 1] ?? 0);
    }
}

const space = /\s/;

/**
 * Where the words [begin, end) of a text are in another text that differs in whitespace only. Null if the texts
 * have other words there.
 */
export function sameWords(from: string, begin: number, end: number, to: string): [number, number] | null {
    const letters = from.slice(begin, end).replace(/\s+/g, '');
    const before = from.slice(0, begin).replace(/\s+/g, '').length;
    let at = 0;
    for (let passed = 0; at < to.length; ++at) {
        if (space.test(to.charAt(at)))
            continue;
        if (passed++ === before)
            break;
    }
    let stop = at;
    for (let left = letters.length; left > 0 && stop < to.length; ++stop)
        if (!space.test(to.charAt(stop)))
            --left;
    return to.slice(at, stop).replace(/\s+/g, '') === letters ? [at, stop] : null;
}

/** The one place of a quotation in a text, with any whitespace between its words; the first if there are several. */
export function findWords(text: string, quote: string): [number, number] | null {
    const words = quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (words[0] === '')
        return null;
    const match = new RegExp(words.join('\\s+')).exec(text);
    return match ? [match.index, match.index + match[0].length] : null;
}
