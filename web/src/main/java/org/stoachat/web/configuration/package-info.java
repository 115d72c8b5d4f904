/** What administrators set for the chat as a whole: sites, pools, configurations and settings. */
package org.stoachat.web.configuration;
