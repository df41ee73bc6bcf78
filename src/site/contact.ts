import { CONTACT_FORMS, type Contact, readContact } from '../reply/contact.ts';

const given = process.env['CONTACT'];

/** Why CONTACT cannot be used, with what it may be; undefined where it can, or is left out. */
export const contactRefusal: string | undefined =
  given && !readContact(given)
    ? `CONTACT is “${given}”, expected ${CONTACT_FORMS}. Leave it out to build a site that names nobody.`
    : undefined;

/** Whoever runs this site, where the build was told how they are reached. */
export const contact: Contact | undefined = given ? readContact(given) : undefined;
