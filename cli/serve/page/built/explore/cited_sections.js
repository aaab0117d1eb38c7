export function citedSections(message) {
    return [...message.matchAll(/\b[0-9]+[a-z]*-[0-9]+[a-z]*(?:\([A-Za-z0-9]+\))*/g)]
        .map(({ 0: citation, index }) => ({ citation, begin: index, end: index + citation.length }));
}
