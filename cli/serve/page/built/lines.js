export function jsonLines(body) {
    return body.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}
