declare namespace App {
  interface Locals {
    /** The document being drawn: its MDX tags look their facts up in it. */
    policy?: import('./schema/policy-body.ts').Policy;
  }
}

/** The part of `compression` that is used; its published types bring those of a whole framework. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
