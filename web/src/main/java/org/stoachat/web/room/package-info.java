/** Finding, making, changing, purging and deleting rooms, over REST. */
package org.stoachat.web.room;
