export HOME=$PWD
node -e 'const f = require("fs"), c = require("child_process"); console.log(f.readdirSync("/etc").length, process.cwd() === f.realpathSync("."), c.execSync("ls /usr") + "")'
printf '%s\n' 'const {Worker, isMainThread, parentPort} = require("worker_threads");' \
    'if (isMainThread) new Worker(__filename).on("message", m => console.log("from the thread:", m));' \
    'else parentPort.postMessage(require("os").EOL.length);' > threads.js; node threads.js
mkdir one two; echo '{"name":"one","version":"1.0.0"}' > one/package.json; cd two
npm init -y > /dev/null && npm install --offline --no-audit --no-fund ../one 2>&1 | grep -c added; ls -l node_modules | grep -o 'one -> .*'
