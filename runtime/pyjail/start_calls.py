"""The functions that a run of `true` calls: made by tests/test_start_calls.py, for image_bodies.py."""

CALLED = {
    "pyjail.arguments": "Arguments.__init__ Arguments.all Arguments.flag Arguments.value _split parse",
    "pyjail.cli": "_configure_log _dispatch _launch _start finish main run",
    "pyjail.confine": "_network _opened enter_supervisor_domain guest_ruleset",
    "pyjail.dependencies": "_places environment_prefix packages_state",
    "pyjail.ending": "report_end tell_denials",
    "pyjail.engines.execution": "Planned.__init__ _given _process_of plan_exec",
    "pyjail.engines.frames": "claim_frame enter free_frame next_cookie",
    "pyjail.engines.notify": """
        NotifyEngine.__init__ NotifyEngine._deliver NotifyEngine._exec NotifyEngine._install NotifyEngine._lead
        NotifyEngine._lead_into NotifyEngine.end NotifyEngine.run
    """,
    "pyjail.engines.stops": "let_go wait_stop",
    "pyjail.environment": "build clean inherited",
    "pyjail.exec.elf": "Elf.__init__ _program _read parse",
    "pyjail.exec.emulator": "Emulators.__init__",
    "pyjail.exec.files": """
        File.__init__ File._close_descriptor File.close File.give_way File.release File.release_pin Way.__init__ _beneath
        _complete _examine identity_of is_settled look may_start
    """,
    "pyjail.exec.image": "build memory_file",
    "pyjail.exec.mailbox": "Mailbox.__init__ Mailbox.restrict Mailbox.write Mailbox.write_word _constants",
    "pyjail.exec.messages": "Messages.__init__ Messages._fill Messages._take Messages._write Messages.put _shares",
    "pyjail.exec.program": """
        Program.__init__ Program._string Program.add Program.close Program.put Program.unpin _add_interpreter _complete _keep
        _make _open_named prepare
    """,
    "pyjail.exec.shared": "Shared.__enter__ Shared.__exit__ Shared.__init__ Shared.filters",
    "pyjail.exec.slots": "Slots.__init__ Slots._forget Slots._is_free Slots.claim Slots.fill Slots.take _body slot_bytes",
    "pyjail.filters": "_ready_head completed key program",
    "pyjail.first": "FirstGuest.__init__ FirstGuest.filter FirstGuest.ports _option candidates recorded_umask refuse_datagrams",
    "pyjail.handlers.acting": "file_mode fill_stat_of named reopen",
    "pyjail.handlers.call": "Call.__init__ Call._fill_by_plan",
    "pyjail.handlers.dispatch": "_decide _first_call _judge _judge_as dispatch handler",
    "pyjail.handlers.execute": "execve",
    "pyjail.handlers.identity": "_identities _judge _set_one credentials",
    "pyjail.handlers.open": "_open open_",
    "pyjail.handlers.outcome": "Continue.__init__ Divert.__init__ Exec.__init__ Install.__init__",
    "pyjail.handlers.pinned": "_install open_place",
    "pyjail.handlers.stat": "_path_or_none _shown_link access readlink stat_",
    "pyjail.kernel.around": "hello",
    "pyjail.kernel.channel": "Channel.__init__ Channel.close Channel.fileno Channel.receive _pass pair",
    "pyjail.kernel.credentials": """
        Credentials.__init__ Credentials.own Credentials.reaching Identity.__init__ _line _set _status begin cut insist lowered
        outside permitted survive_exec
    """,
    "pyjail.kernel.denials": "Denials.__init__",
    "pyjail.kernel.errno": "Errno.__init__ Errno.of _Names.__getattr__",
    "pyjail.kernel.guest": """
        Guest.__init__ Guest._written Guest.about Guest.as_real Guest.heed Guest.string Guest.tgid Guest.write Guest.write_from
    """,
    "pyjail.kernel.held": "abandoned hold",
    "pyjail.kernel.landlock": """
        _add _add_all abi abi_of absent file_rights guest_rules layer mount_rights mount_rules restrict ruleset supervisor_domain
    """,
    "pyjail.kernel.limits": "encode jail_of own read soft",
    "pyjail.kernel.mapping": "_view mapped shared",
    "pyjail.kernel.memory": "Source.__init__ Source.write read string write",
    "pyjail.kernel.notify": """
        Listener.__init__ Listener._uninterrupted Listener.add Listener.answer Listener.attest Listener.receive
        Listener.wake_in_step knows_listener
    """,
    "pyjail.kernel.proc": "_unescaped ender mountinfo status_field tgid_of",
    "pyjail.kernel.protected": "is_foreign_link level read_levels",
    "pyjail.kernel.ptrace": "detach interrupt refusal seize",
    "pyjail.kernel.ready": "have view",
    "pyjail.kernel.real": "_is_canonical open_real real_path",
    "pyjail.kernel.registers": """
        Registers.__init__ Registers.load Registers.store RegistersX86.enter RegistersX86.saved registers
    """,
    "pyjail.kernel.sys": "call is_open prctl",
    "pyjail.kernel.words": "Area.__init__ Area.write Words.__init__ Words.read Words.write",
    "pyjail.lane.anchors": """
        Anchor.__init__ _anchor_at _hides _homes _is_tree _leads_into_usr _of_list _of_usr _tops anchors_of links_of number
        straight
    """,
    "pyjail.lane.copies": """
        Copies.__init__ Copies._is_fresh Copies.has_failed_lately Copies.is_settled Copies.is_whole Copies.known Copies.status_of
        Copies.take_turn Copy.__init__ StandIn.__init__ _distrust _identity _open directory_of failed_name key_name lacking_name
        place_for
    """,
    "pyjail.lane.leftovers": "_ours new_name remove_leftovers",
    "pyjail.lane.libraries": """
        Libraries.__init__ Libraries._examine Libraries._find Libraries._set Libraries._straight Libraries._verbatim
        Libraries.are_right Libraries.is_complete Libraries.look Libraries.offer _Library.__init__ _leads_to
    """,
    "pyjail.lane.maker": "Maker.__init__ Maker._drop Maker.ask Maker.work",
    "pyjail.lane.ready": "Ready.__init__",
    "pyjail.lane.serve": """
        Lane.__init__ Lane._copy_of Lane._meets Lane._settle Lane.beneath Lane.is_right Lane.is_settled Lane.stand_in
    """,
    "pyjail.lane.shown": "Original.__init__ Original.text StandIns.__init__ StandIns._entry StandIns.note StandIns.original",
    "pyjail.lane.start": """
        LaneStart.__init__ LaneStart.descriptors LaneStart.end LaneStart.is_on LaneStart.kept LaneStart.levels LaneStart.readable
        LaneStart.share _begin _has_one_identity _own_directory begin
    """,
    "pyjail.lane.state": "State.__init__ State.end State.read State.write",
    "pyjail.lane.table": """
        Directories.__init__ Prefix.__init__ _Flags.__missing__ _entries _entry _of_mount paths_of prefix_bytes prefixes_of
        publish_library switch_off
    """,
    "pyjail.lane.verbatim": "_content _write copy_into key_of",
    "pyjail.launcher": """
        _Parts.__init__ _Parts._numbered _Parts.close_given _cwd _end _enter_domain _features _jail _loader _mounts _start
        _supervise _tally _warn launch
    """,
    "pyjail.life": """
        Life.__init__ Life._forward Life._hear Life.finish Life.forward Life.hear_end Life.is_over Life.look exit_status is_job
        receive
    """,
    "pyjail.log": "configure",
    "pyjail.mount_spec": "MountSpec.__init__ beneath is_device is_directory last_of_each rebased status_of",
    "pyjail.options": "Option.__init__ Option.spellings options_of",
    "pyjail.orders": """
        Orders.__init__ Orders.program Orders.put Orders.strings Orders.text _executable _steps _text reached refusal start
    """,
    "pyjail.paths.build": """
        Builder.__init__ Builder._add Builder._add_host_mount Builder._add_host_mounts Builder._append Builder._beside
        Builder._canonical Builder._find Builder._hides Builder._hold_place Builder._is_directory Builder._look_around
        Builder._note_hidden Builder._number Builder._put Builder._resolver Builder._uncover Builder.table
    """,
    "pyjail.paths.confined": "_how _names is_empty link_text pin_beneath",
    "pyjail.paths.file_systems": "kind_of",
    "pyjail.paths.locator": "Locator.__init__",
    "pyjail.paths.mounts": """
        Mount.__init__ Mount.dare MountTable.__init__ MountTable.add MountTable.contains_point MountTable.find MountTable.hold
        MountTable.is_point MountTable.locate MountTable.may_stall MountTable.number MountTable.numbered MountTable.place_in
        _first ancestors
    """,
    "pyjail.paths.nodes": "_opens _point_above forbid is_root_of_the_machine leave_out may_open separate",
    "pyjail.paths.place": "Place.__init__ Place.close Place.guest Place.rest Place.status",
    "pyjail.paths.procview": "ProcView.__init__ ProcView._program ProcView._split ProcView.readlink ProcView.substitute",
    "pyjail.paths.program_path": "_guest _image program_of",
    "pyjail.paths.resolver": """
        Resolver.__init__ Resolver._special Resolver._splice Resolver.from_root Resolver.lookup Resolver.standing resolver_of
    """,
    "pyjail.paths.standing": "Standing.__init__ Standing.find Standing.remember",
    "pyjail.paths.text": "is_plain",
    "pyjail.paths.walk": "Walker.__init__",
    "pyjail.plan": """
        Plan.prepare Plan.tell_guests _asked_mounts _current_directory _debuggers _emulator _fast_lane _hostname _limits _network
        _plan_mounts _protected _require _root _workers make_plan
    """,
    "pyjail.plan_aliases": "HostMount.__init__ _shown_at host_mounts with_aliases",
    "pyjail.plan_descriptors": "preserved status_target",
    "pyjail.plan_devices": "_node _shared_memory _terminals device_mounts host_file_mounts is_replaced proc_mount sys_mounts",
    "pyjail.plan_embedded": "_homes _may_hold cwd_mounts mask_mounts root_mount secrets temporary_mounts",
    "pyjail.plan_identity": """
        Identity.__init__ _entry _host_group _host_user _lines _missing_groups host_home identify identity_mounts view
    """,
    "pyjail.plan_inside": "_network _places _quoted _texts facts in_json mounts_of write",
    "pyjail.plan_lookup": "_open covering guest_has kind_in_guest read_guest_file",
    "pyjail.plan_protect": "_absent _caches _checkout _copies _interpreter _links_of _nothing held_links own_mounts own_places",
    "pyjail.report": "Report.__init__ Report.attach Report.exited Report.started",
    "pyjail.scratch": """
        Scratch.__init__ Scratch._declare Scratch._remove_leftovers Scratch.adopt Scratch.directory Scratch.empty_directory
        Scratch.empty_file Scratch.file Scratch.link Scratch.make Scratch.roomy_directory _write disk_directory memory_directory
    """,
    "pyjail.start_image": """
        _Later.__init__ _Later.create_module _Later.exec_module _Later.find_spec _are_as_they_were _create _has_changed _run enter
        is_loaded load use_rest whole
    """,
    "pyjail.supervisor": """
        Identities.__init__ Jail.__init__ Jail.confines_itself Jail.enter_lane Jail.has_own_filter _insist_on_reach _lead
        _ready_for_others _settle _tell_start supervise
    """,
    "pyjail.thin.ctypes": "CDLL.__getattr__ CDLL.__init__ PyDLL.__init__ _simple create_string_buffer",
    "pyjail.thin.os": """
        _Path.abspath _Path.basename _Path.dirname _Path.exists _Path.isdir _Path.isfile _Path.join _Path.lexists _Path.realpath
        _is fsdecode fsencode
    """,
    "pyjail.workers": "Workers.__init__ Workers.dismiss_all Workers.end Workers.sleep _children",
    "pyjail_bpf.code": "joined",
    "pyjail_bpf.lane": "Kind.__init__",
    "pyjail_bpf.layout": "holds record",
    "pyjail_bpf.rows": "Row.__init__",
    "pyjail_bpf.tail": "_leaf _runs _section tail",
}
