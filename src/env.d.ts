declare namespace App {
  interface Locals {
    /** The document being drawn: its MDX tags look their facts up in it. */
    policy?: import('./schema/policy-body.ts').Policy;
  }
}

interface ImportMetaEnv {
  /** Name of the build that pages and scripts are of; empty where files have no second address that names it. */
  readonly PUBLIC_BUILD?: string;
}
