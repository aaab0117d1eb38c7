// What is not yet in the draft folder, kept by the browser: words that were typed and not yet saved.

export interface LocalCopy {
    /** Null: the file was removed. */
    text: string | null;
    /** The version that was changed; null if there was none. */
    base: string | null;
    /** Milliseconds since 1970. */
    at: number;
}

function key(draft: string, file: string): string {
    return `nutmeg/${draft}/${file}`;
}

/** Keeps the copy. False if the browser has no room for it or keeps nothing. */
export function keepCopy(draft: string, file: string, copy: LocalCopy): boolean {
    try {
        localStorage.setItem(key(draft, file), JSON.stringify(copy));
        return true;
    } catch {
        return false;
    }
}

export function dropCopy(draft: string, file: string): void {
    try {
        localStorage.removeItem(key(draft, file));
    } catch {
        // A browser that keeps nothing has nothing to remove.
    }
}

/** The copies of a draft, by file. */
export function copiesOf(draft: string): Map<string, LocalCopy> {
    const found = new Map<string, LocalCopy>();
    try {
        const start = key(draft, '');
        for (let at = 0; at < localStorage.length; ++at) {
            const name = localStorage.key(at);
            if (!name?.startsWith(start))
                continue;
            try {
                found.set(name.slice(start.length), JSON.parse(localStorage.getItem(name) ?? '') as LocalCopy);
            } catch {
                // Not ours.
            }
        }
    } catch {
        // A browser that keeps nothing has no copies.
    }
    return found;
}

/** A value that the browser keeps under this name, or null. */
export function recall(name: string): string | null {
    try {
        return localStorage.getItem(`nutmeg-${name}`);
    } catch {
        return null;
    }
}

export function remember(name: string, value: string | null): void {
    try {
        if (value === null)
            localStorage.removeItem(`nutmeg-${name}`);
        else
            localStorage.setItem(`nutmeg-${name}`, value);
    } catch {
        // The page works without it; only the comfort is lost.
    }
}
