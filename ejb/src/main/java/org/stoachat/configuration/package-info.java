/**
 * What administrators set for the chat as a whole: sites and pools, which are records that users and servers belong to;
 * configurations, of which the first existing of pool, site and global decides as a whole; and settings, a closed list of
 * switches ({@link org.stoachat.configuration.Setting}). The global configuration always exists. Uses {@code common},
 * {@code audit} and {@code principal}.
 */
package org.stoachat.configuration;
