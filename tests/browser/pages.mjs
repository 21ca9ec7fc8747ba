// Every page of the portal, by who opens it: [who, address]. In an address, {…} is something of the demo home
// that places.mjs finds.
export const kPages = [
  ["", "/"],
  ["", "/bantuan"],
  ["", "/tidak-ada"],
];
