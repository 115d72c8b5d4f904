package org.stoachat.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.common.Page;
import org.stoachat.membership.ListChange;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomMember;
import org.stoachat.membership.RoomRole;
import org.stoachat.principal.ListEdit;
import org.stoachat.web.rest.JsonMembers;
import org.stoachat.web.rest.JsonMembersReader;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/members}, {@code managers} and {@code presenters}: who holds which role. */
@Path("/rooms/{roomId}/{list: members|managers|presenters}")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(ref = "membership")
public class MembershipResource {

    private static final String LISTS = "members, managers or presenters";
    private static final String DRY_RUN = "`true` to change nothing and be told what would happen";

    @Inject
    private MembershipService service;

    @Inject
    private Caller caller;

    /** A list. */
    @GET
    @Operation(
            summary = "Who is entered for a role, by display name",
            description = "Managers are shown to whoever may find the room; suspended entries to its managers alone.")
    @APIResponse(
            responseCode = "200",
            description = "a page of the list",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RoomMembers")))
    @APIResponse(responseCode = "403", description = "`room.not-member`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    public Page<RoomMember> list(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @Parameter(description = "part of the display name") @QueryParam("q") @DefaultValue("") String text,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @Parameter(schema = @Schema(ref = "Limit")) @QueryParam("limit") @DefaultValue(Parameters.DEFAULT_LIMIT)
                    String limit) {
        return service.list(
                caller,
                Parameters.id(roomId, "room"),
                Roles.ofList(list),
                Parameters.search("q", text),
                cursor,
                Parameters.limit(limit));
    }

    /** Enters a principal. */
    @PUT
    @Path("/{principalId}")
    @Operation(summary = "Enter a user, group or container", description = "Without effect when it is entered already.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `principal.not-found`")
    @APIResponse(
            responseCode = "422",
            description = "`principal.out-of-scope`, `room.no-presenters` or, for a presenter, `principal.not-member`")
    public ListChange add(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        return service.add(
                caller,
                Parameters.id(roomId, "room"),
                Roles.ofList(list),
                Parameters.id(principalId, "principal"),
                Parameters.flag("dryRun", dryRun));
    }

    /** Takes a principal out. */
    @DELETE
    @Path("/{principalId}")
    @Operation(
            summary = "Take a user, group or container out",
            description = "Without effect when it is not entered. The last manager may go: `room.no-manager-left`.")
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `principal.not-found`")
    public ListChange remove(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun) {
        return service.remove(
                caller,
                Parameters.id(roomId, "room"),
                Roles.ofList(list),
                Parameters.id(principalId, "principal"),
                Parameters.flag("dryRun", dryRun));
    }

    /** Enters and takes out many. */
    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, JsonMembersReader.MERGE_PATCH})
    @Operation(
            summary = "Enter and take out many, all or nobody",
            description = "At most 10,000 together. Who is entered already, or not at all, has no effect.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListEdit")))
    @APIResponse(
            responseCode = "200",
            description = "what it did, or would do",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ListChange")))
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found`")
    @APIResponse(
            responseCode = "422",
            description = "the first principal that is unknown or breaks a rule, such as `add[3]`")
    public ListChange change(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            JsonMembers body) {
        body.only("add", "remove");
        ListEdit edit = new ListEdit(body.uuids("add"), body.uuids("remove"));
        RoomRole role = Roles.ofList(list);
        return service.change(caller, Parameters.id(roomId, "room"), role, edit, Parameters.flag("dryRun", dryRun));
    }
}
