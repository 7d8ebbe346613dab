/**
 * Article text to sentences and named mentions, with Stanford CoreNLP: tokenizer, 3-class CRF, and
 * for sentences that bear a name tagger, shift-reduce parser and sentiment model.
 */
package io.dateline.annotate;
