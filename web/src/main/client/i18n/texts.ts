import type { en } from './en';

/** What a bundle of texts must hold: every key of the English one, with the same parameters. */
export type Texts = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : string;
};
