/**
 * Who has which role in which room, and who may do what. {@link org.stoachat.membership.RoomAccess} is the only judge:
 * every interface asks it, whatever way the caller came. Changes of rights are numbered in
 * {@link org.stoachat.membership.AccessLog} in their own transaction (R-CAT-8).
 */
package org.stoachat.membership;
