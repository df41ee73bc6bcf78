declare namespace App {
  interface Locals {
    /** The document being drawn: its MDX tags look their facts up in it. */
    policy?: import('./schema/policy-body.ts').Policy;
  }
}
