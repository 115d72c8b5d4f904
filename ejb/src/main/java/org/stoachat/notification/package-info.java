/**
 * What users are notified of. Per room each of them chooses a level: all posts, those that matter (that name them, or are
 * of high importance), or none; whoever chooses nothing has those that matter, in every room (R-NOTE-1). One function
 * decides, {@link org.stoachat.notification.Decision#of}, and tells why.
 */
package org.stoachat.notification;
