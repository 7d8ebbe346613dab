/**
 * From what a dump gives to the article proper: HTML or plain text in, furniture off, the language
 * told.
 */
package io.dateline.clean;
