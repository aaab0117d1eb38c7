export class ByteOffsets {
    ends = [];
    surplus = [];
    constructor(text) {
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
    unit(byte) {
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
export function sameWords(from, begin, end, to) {
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
export function findWords(text, quote) {
    const words = quote.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (words[0] === '')
        return null;
    const match = new RegExp(words.join('\\s+')).exec(text);
    return match ? [match.index, match.index + match[0].length] : null;
}
