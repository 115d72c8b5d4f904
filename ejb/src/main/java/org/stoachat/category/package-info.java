/**
 * Categories: flat sets of rooms with common rules. A category says who is in scope (allowed and not denied), who may
 * create rooms, and whether its rooms keep history, take files and invite. Uses {@code common}, {@code audit} and
 * {@code principal}.
 */
package org.stoachat.category;
