/**
 * The note at the top of the archive: how to serve what is in it, and which address its citations name.
 * @param published that address
 * @param isPublished false where it is only a stand-in, because none was given
 */
export function packageReadme(published: string, isPublished: boolean): string {
  return `${isPublished ? '' : unpublished(published)}有据 Youju：整站离线包
======================

site/ 里是整个网站，全是静态文件，放在任何网页服务器的任何路径下都能用，不需要联网。
直接打开 site/index.html，每一页都能看，能顺着链接走，能打印。但是浏览器不让这样打开的文件互相读取，搜索、测资格、
比较时选地区都用不了。要用它们，要有一个网页服务器，下面任选一种：

  有 Python：   cd site && python3 -m http.server 8000     然后打开 http://localhost:8000/
  有 Node：     npx serve site                             然后打开它显示的地址
  有 nginx：    location /youju/ { alias /路径/site/; index index.html; }

放进 U 盘，在任何装有 Python 或 Node 的电脑上照上面做即可。给同一局域网里的人用，把 localhost 换成这台电脑的地址。
用 https 或 localhost 打开时，浏览器会把网站存下，之后没有服务器也能看；用别的 http 地址打开，能看，但不会存下。

${isPublished ? `引文、二维码、“复制链接”里写的是公开发布的网址（${published}），不是这一份的地址。` : '“复制链接”给出这一份的地址。'}


Youju: the whole site in one archive
====================================

site/ holds the whole site as static files. Any web server serves it below any path, without a network.
Opened directly, from site/index.html on, every page can be read, followed and printed. But browsers keep local files from
reading each other, which search, the quiz and choosing places do. For these, take any web server:

  with Python:  cd site && python3 -m http.server 8000     then open http://localhost:8000/
  with Node:    npx serve site                             then open the address it prints
  with nginx:   location /youju/ { alias /path/to/site/; index index.html; }

Served over https or from localhost, the site is kept by the browser after the first visit and works without the server.
Over plain http from another machine it works, but is not kept.

${isPublished ? `Citations and QR codes name the published address of the site (${published}), not that of this copy.` : '“复制链接” gives the address of this copy.'}
`;
}

function unpublished(address: string): string {
  return `注意：打包时没有给网址，这一份的引文和二维码里写的是 ${address}，别人打不开。只供试用，不要分发。
Mind: packed without an address. Citations and QR codes here name ${address}, which nobody else can open. For trials only.


`;
}
