/**
 * The closed handful that every concept needs: who acts ({@link org.stoachat.common.Caller}), the boundary stereotype,
 * the one exception root with its four leaves, names, JSON, and how Java values reach the database.
 */
package org.stoachat.common;
