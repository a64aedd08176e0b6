/** Only what our charts use: a third of the whole library. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, BarChart, CustomChart, GridComponent, MarkLineComponent, MarkPointComponent, CanvasRenderer])

export { init }
