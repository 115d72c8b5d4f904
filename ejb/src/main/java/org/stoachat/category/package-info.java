/**
 * Categories: flat sets of rooms with common rules. A category says who is in scope (allowed and not denied), who may
 * create rooms, and whether its rooms keep history, take files and invite. A removed category exists for nobody; its
 * row waits for those of its last rooms. Uses {@code common}, {@code audit} and {@code principal}.
 */
package org.stoachat.category;
