// Puts the files of a tar archive (the form called ustar) into Python's file system.

const BLOCK = 512;

export function unpack(archive, FS, folder) {
  const decoder = new TextDecoder();
  const field = (start, length) => {
    const bytes = archive.subarray(start, start + length);
    const end = bytes.indexOf(0);
    return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
  };
  const made = new Set();
  for (let head = 0; archive[head]; ) {
    const [name, rest] = [field(head, 100), field(head + 345, 155)];
    const path = `${folder}/${rest ? `${rest}/` : ""}${name}`;
    const size = parseInt(field(head + 124, 12), 8);
    const place = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(place)) FS.mkdirTree(place);
    made.add(place);
    FS.writeFile(path, archive.subarray(head + BLOCK, head + BLOCK + size), { canOwn: true });
    head += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
}
