function key(draft, file) {
    return `nutmeg/${draft}/${file}`;
}
export function keepCopy(draft, file, copy) {
    try {
        localStorage.setItem(key(draft, file), JSON.stringify(copy));
        return true;
    }
    catch {
        return false;
    }
}
export function dropCopy(draft, file) {
    try {
        localStorage.removeItem(key(draft, file));
    }
    catch {
    }
}
export function copiesOf(draft) {
    const found = new Map();
    try {
        const start = key(draft, '');
        for (let at = 0; at < localStorage.length; ++at) {
            const name = localStorage.key(at);
            if (!name?.startsWith(start))
                continue;
            try {
                found.set(name.slice(start.length), JSON.parse(localStorage.getItem(name) ?? ''));
            }
            catch {
            }
        }
    }
    catch {
    }
    return found;
}
export function recall(name) {
    try {
        return localStorage.getItem(`nutmeg-${name}`);
    }
    catch {
        return null;
    }
}
export function remember(name, value) {
    try {
        if (value === null)
            localStorage.removeItem(`nutmeg-${name}`);
        else
            localStorage.setItem(`nutmeg-${name}`, value);
    }
    catch {
    }
}
