"""Programs that live on sockets with names: libraries' servers and clients, syslog, ssh-agent, resolvers."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Jail

PROGRAMS = {
    "multiprocessing": (
        """
from multiprocessing import Pool
from multiprocessing.connection import Client, Listener
import threading
with Listener(here + '/listener', 'AF_UNIX', authkey=b'key') as listener:
    def serve():
        with listener.accept() as peer:
            peer.send(peer.recv() + [listener.address])
    threading.Thread(target=serve).start()
    with Client(here + '/listener', authkey=b'key') as client:
        client.send([1, 2])
        print(client.recv() == [1, 2, here + '/listener'])
with Pool(2) as pool:
    print(pool.map(len, [b'a', b'bc', b'']))
""",
        "True\n[1, 2, 0]\n",
    ),
    "socketserver": (
        """
import os, socket, socketserver, threading
class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        data, server = self.request
        server.sendto(data.upper(), self.client_address)
with socketserver.UnixDatagramServer(here + '/echo', Echo) as server:
    threading.Thread(target=server.handle_request).start()
    client = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    client.bind(here + '/client')
    client.sendto(b'question', here + '/echo')
    print(client.recv(100), server.server_address == here + '/echo')
""",
        "b'QUESTION' True\n",
    ),
    "syslog": (
        """
import logging.handlers, os, socket, subprocess
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(here + '/log')
handler = logging.handlers.SysLogHandler(here + '/log')
logging.getLogger().addHandler(handler)
logging.error('by python')
print(server.recv(200))
subprocess.run(['logger', '--socket', here + '/log', '--tag', 'me', 'by logger'], check=True)
print(b'by logger' in server.recv(200))
""",
        "b'<11>by python\\x00'\nTrue\n",
    ),
    "notify": (
        """
import os, socket, struct
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(here + '/notify')
server.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
child = os.fork()
if not child:
    client = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    client.sendmsg([b'READY=1\\n', b'STATUS=up'], [], socket.MSG_NOSIGNAL, here + '/notify')
    os._exit(0)
data, rest, _, _ = server.recvmsg(100, 100)
print(data, struct.unpack('3i', rest[0][2])[0] == child)
os.waitpid(child, 0)
""",
        "b'READY=1\\nSTATUS=up' True\n",
    ),
    "asyncio": (
        """
import asyncio
async def serve(reader, writer):
    writer.write(await reader.readline())
    await writer.drain()
    writer.close()
async def main():
    server = await asyncio.start_unix_server(serve, here + '/asyncio')
    print(server.sockets[0].getsockname() == here + '/asyncio')
    reader, writer = await asyncio.open_unix_connection(here + '/asyncio')
    writer.write(b'line\\n')
    print(await reader.read(), writer.get_extra_info('peername') == here + '/asyncio')
    server.close()
asyncio.run(main())
""",
        "True\nb'line\\n' True\n",
    ),
    "resolver": (
        """
import socket, threading
found = {address[4][0] for address in socket.getaddrinfo('localhost', 80)}
print(bool(found & {'127.0.0.1', '::1'}))
server, client = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
server.bind(('127.0.0.1', 0))
def answer():
    data, address = server.recvfrom(500)
    server.sendto(data + b' answered', address)
threading.Thread(target=answer).start()
client.sendto(b'asked', server.getsockname())
print(client.recvfrom(500)[0])
""",
        "True\nb'asked answered'\n",
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_with_sockets_works(jail: Jail, bookworm: Path, guest_tmp: Path, name: str) -> None:
    code, expected = PROGRAMS[name]
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    (guest_tmp / "program.py").write_text(f"here = {str(inside)!r}\n{code}")
    done = jail("python3", inside / "program.py", root=bookworm)
    assert (done.returncode, done.stdout) == (0, expected), done.stderr


def test_an_agent_keeps_keys_for_its_clients(jail: Jail, bookworm: Path, guest_tmp: Path) -> None:
    """ssh-agent asks for the credentials of its clients; it removes its socket at the end."""
    if not (bookworm / "usr/bin/ssh-agent").exists():
        pytest.skip("no ssh-agent in the root")
    inside = Path("/") / guest_tmp.relative_to(bookworm)
    script = f"""
cd {inside} && ssh-keygen -q -t ed25519 -N '' -f key -C told
eval "$(ssh-agent -a {inside}/agent)" > /dev/null
ssh-add -q key && ssh-add -l | cut -d ' ' -f 3
ssh-agent -k > /dev/null; sleep 0.2; ls agent 2>&1
"""
    done = jail.shell(script, root=bookworm)
    assert "told" in done.stdout, done
    assert not (guest_tmp / "agent").exists()
