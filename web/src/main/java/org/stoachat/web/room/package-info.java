/** Finding rooms, over REST. */
package org.stoachat.web.room;
