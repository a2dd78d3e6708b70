/** Names of properties that hold the parts of a person's name, GEDCOM's GIVN and SURN among them. */
export const givenName = /^(?:(?:first|given|fore)_?names?|given|givn)$/i;
export const familyName = /^(?:(?:last|family|sur)_?name|family|surn)$/i;
