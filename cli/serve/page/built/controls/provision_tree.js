import { byId, element, replaceKeepingFocus } from '../element.js';
import { ByteOffsets } from '../offsets.js';
function mapped(line, offset) {
    let [old, now] = [0, 0];
    for (const { op, text } of line.redline) {
        if (op === 'insert') {
            now += text.length;
            continue;
        }
        if (offset < old + text.length)
            return op === 'equal' ? now + offset - old : null;
        old += text.length;
        now += op === 'equal' ? text.length : 0;
    }
    return now;
}
function firstWords(text, at) {
    const words = text.slice(at, at + 90).split('\n')[0] ?? '';
    return words.replace(/^(\([A-Za-z0-9]+\)\s*)+/, '').slice(0, 60);
}
export function treeItems(provisions, lawText, line) {
    const offsets = new ByteOffsets(lawText);
    const items = provisions.map(({ path, begin }) => ({ path, at: offsets.unit(begin), words: firstWords(lawText, offsets.unit(begin)), change: '' }));
    if (!line || line.old !== lawText)
        return items;
    for (const item of items) {
        const changes = line.changes.filter(({ old }) => old === item.path);
        const isIn = (outer) => item.path === outer || item.path.startsWith(`${outer}(`);
        const isDeleted = line.changes.some(({ kind, old }) => kind === 'deleted' && old !== null && old !== '' && isIn(old));
        const end = item.path.length;
        const start = item.at;
        const body = start + (/^(\([A-Za-z0-9]+\)\s*)+/.exec(lawText.slice(start, start + 80 + end))?.[0].length ?? 0);
        item.at = isDeleted ? null : mapped(line, start) ?? mapped(line, body);
        item.change = isDeleted ? 'deleted' : changes[0]?.kind ?? '';
        const renamed = changes.find((change) => change.new !== null && change.new !== change.old);
        if (renamed?.new && !isDeleted)
            item.path = renamed.new;
    }
    const byteOffsets = new ByteOffsets(line.new);
    for (const { kind, new: path } of line.changes) {
        if (kind !== 'added' || !path)
            continue;
        const span = line.effects.find((effect) => effect.provision === path && effect.old === null && effect.evidence.new.length > 0)?.evidence.new[0];
        const at = span ? byteOffsets.unit(span[0]) : line.new.indexOf(path.slice(path.lastIndexOf('(')));
        items.push({ path, at, words: at < 0 ? '' : firstWords(line.new, at), change: 'added' });
    }
    const place = (index) => {
        for (let before = index; before >= 0; --before) {
            const at = items[before]?.at;
            if (at !== null && at !== undefined)
                return at;
        }
        return 0;
    };
    const places = new Map(items.map((item, index) => [item, place(index)]));
    return items.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}
function depth(path) {
    return Math.max(0, (path.match(/\(/g)?.length ?? 1) - 1);
}
function row({ path, at, words, change }, go) {
    const content = [element('span', { class: 'designator' }, path.slice(path.lastIndexOf('('))), ' ', element('span', { class: 'words' }, words),
        change !== '' && element('span', { class: `change ${change}` }, ` ${change}`)];
    return element('li', {}, at === null
        ? element('span', { class: 'gone', title: path }, ...content)
        : element('button', { type: 'button', title: path, click: () => go(at) }, ...content));
}
export function showTree(items, go) {
    const root = element('ul', { class: 'tree' });
    const open = [root];
    let last = null;
    for (const item of items) {
        const level = last ? Math.min(depth(item.path), open.length) : 0;
        open.length = Math.min(open.length, level + 1);
        if (open.length === level && last) {
            const inner = element('ul', {});
            last.append(inner);
            open.push(inner);
        }
        last = row(item, go);
        open[level]?.append(last);
    }
    replaceKeepingFocus(byId('provisions'), ...items.length === 0 ? [] : [root]);
    byId('provisions-part').hidden = items.length === 0;
}
